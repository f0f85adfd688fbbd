package org.safelight.scaledjpeg;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Full-size pictures by the JDK's reader, which is libjpeg. */
final class JdkReader {

    private JdkReader() {}

    /** The components as coded, chroma enlarged to full size. */
    static Raster components(byte[] file) {
        ImageReader reader = jdkReader();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            return reader.readRaster(0, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader jdkReader() {
        var readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio")) {
                return reader;
            }
        }
        throw new IllegalStateException("the JDK has no JPEG reader");
    }

    /** What a whole block of a component at a reduced scale is, by its full-size pixels. */
    static double[] reducedBlock(Raster full, int component, int column, int row, int side) {
        double[] samples = new double[64];
        for (int i = 0; i < 64; i++) {
            int x = column * 8 + i % 8;
            int y = row * 8 + i / 8;
            samples[i] = full.getSample(x, y, component) - 128;
        }
        return Dct.reducedInverse(Dct.forward(samples), side);
    }
}
