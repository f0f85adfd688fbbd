package org.safelight.media.imaging.render;

import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes small pictures as baseline JPEG, chroma at half resolution, without any metadata. */
final class JpegEncoder {

    private static final ComponentColorModel RGB =
            new ComponentColorModel(
                    ColorSpace.getInstance(ColorSpace.CS_sRGB),
                    /* hasAlpha= */ false,
                    /* isAlphaPremultiplied= */ false,
                    BufferedImage.OPAQUE,
                    DataBuffer.TYPE_BYTE);

    private JpegEncoder() {}

    /** The bytes of a JPEG file; the same pixels give the same bytes. */
    static byte[] encode(Pixels pixels, int quality) throws IOException {
        ImageWriter writer = writerOfTheJdk();
        var bytes = new ByteArrayOutputStream(16 * 1024);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / 100f);
            writer.write(null, new IIOImage(image(pixels), null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Others may be registered before it. */
    private static ImageWriter writerOfTheJdk() {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
                return writer;
            }
        }
        throw new IllegalStateException("This JDK has no writer for JPEG");
    }

    private static BufferedImage image(Pixels pixels) {
        var raster =
                Raster.createInterleavedRaster(
                        new DataBufferByte(pixels.rgb(), pixels.rgb().length),
                        pixels.width(),
                        pixels.height(),
                        3 * pixels.width(),
                        3,
                        new int[] {0, 1, 2},
                        new Point());
        return new BufferedImage(RGB, raster, /* isRasterPremultiplied= */ false, null);
    }
}
