package org.safelight.media.imaging.lines;

import org.safelight.media.imaging.TestImages;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files of the kinds that our own readers know, by name. */
final class CommonFiles {

    private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    private final Random random = new Random(5);

    /** One file of each kind, this many pixels large. */
    static Map<String, byte[]> of(int width, int height) throws IOException {
        var common = new CommonFiles();
        common.pngs(width, height);
        BufferedImage colours = common.filled(image(width, height, BufferedImage.TYPE_3BYTE_BGR));
        BufferedImage gray = common.filled(image(width, height, BufferedImage.TYPE_BYTE_GRAY));
        for (int bits : new int[] {2, 4, 8}) {
            common.files.put(
                    "gif of " + bits + " bits",
                    TestImages.write(common.indexed(width, height, bits, -1), "gif"));
        }
        common.files.put("clear gif", TestImages.write(common.indexed(width, height, 8, 3), "gif"));
        common.files.put("plain gif", plainGif(common.indexed(width, height, 8, -1)));
        common.files.put("bmp", TestImages.write(colours, "bmp"));
        for (String packing : new String[] {"", "LZW", "ZLib", "Deflate", "PackBits"}) {
            common.files.put("tiff " + packing, tiff(colours, packing));
            common.files.put("gray tiff " + packing, tiff(gray, packing));
        }
        common.files.put("stored psd", psd(colours, /* packed= */ false));
        common.files.put("packed psd", psd(colours, /* packed= */ true));
        common.files.put("gray psd", psd(gray, /* packed= */ true));
        return common.files;
    }

    private void pngs(int width, int height) throws IOException {
        int[] types = {
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_3BYTE_BGR,
            BufferedImage.TYPE_4BYTE_ABGR
        };
        for (int type : types) {
            png("png of type " + type, image(width, height, type));
        }
        for (int channels = 2; channels <= 4; channels++) {
            String alpha = channels % 2 == 0 ? "with alpha" : "";
            png(
                    "png of 8 bits " + alpha + channels,
                    deep(width, height, channels, DataBuffer.TYPE_BYTE));
            png(
                    "png of 16 bits " + alpha + channels,
                    deep(width, height, channels, DataBuffer.TYPE_USHORT));
        }
        for (int bits : new int[] {1, 2, 4, 8}) {
            files.put(
                    "palette png of " + bits + " bits",
                    TestImages.write(indexed(width, height, bits, -1), "png"));
            files.put(
                    "clear palette png of " + bits + " bits",
                    TestImages.write(indexed(width, height, bits, 1), "png"));
        }
    }

    private void png(String name, BufferedImage image) throws IOException {
        files.put(name, TestImages.write(filled(image), "png"));
    }

    private static BufferedImage image(int width, int height, int type) {
        return new BufferedImage(width, height, type);
    }

    private static BufferedImage deep(int width, int height, int channels, int depth) {
        int space =
                channels < 3
                        ? java.awt.color.ColorSpace.CS_GRAY
                        : java.awt.color.ColorSpace.CS_sRGB;
        int[] offsets = {0, 1, 2, 3};
        return ImageTypeSpecifier.createInterleaved(
                        java.awt.color.ColorSpace.getInstance(space),
                        java.util.Arrays.copyOf(offsets, channels),
                        depth,
                        channels % 2 == 0,
                        /* isAlphaPremultiplied= */ false)
                .createBufferedImage(width, height);
    }

    private BufferedImage indexed(int width, int height, int bits, int clear) {
        int size = 1 << bits;
        byte[][] colours = new byte[3][size];
        for (byte[] channel : colours) {
            random.nextBytes(channel);
        }
        var model = new IndexColorModel(bits, size, colours[0], colours[1], colours[2], clear);
        boolean whole = bits == 8;
        var image =
                whole
                        ? new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model)
                        : new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, model);
        return filled(image);
    }

    /** Smooth and noisy parts, so that every filter and long and short strings are used. */
    private BufferedImage filled(BufferedImage image) {
        WritableRaster raster = image.getRaster();
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    int most = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
                    int smooth = (int) (most * (0.5 + 0.5 * Math.sin(x * 0.05 + y * 0.03 + band)));
                    boolean noise = (x / 16 + y / 16) % 3 == 0;
                    raster.setSample(x, y, band, noise ? random.nextInt(most + 1) : smooth);
                }
            }
        }
        return image;
    }

    /** The JDK's writer interlaces unless it is told not to. */
    private static byte[] plainGif(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] tiff(BufferedImage image, String packing) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (!packing.isEmpty()) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(packing);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** No writer of Photoshop documents is at hand. */
    private static byte[] psd(BufferedImage image, boolean packed) throws IOException {
        WritableRaster raster = image.getRaster();
        int bands = raster.getNumBands();
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeBytes("8BPS");
        out.writeShort(1);
        out.write(new byte[6]);
        out.writeShort(bands);
        out.writeInt(raster.getHeight());
        out.writeInt(raster.getWidth());
        out.writeShort(8);
        out.writeShort(bands == 1 ? 1 : 3);
        out.writeInt(0); // no colour mode data
        out.writeInt(0); // no resources
        out.writeInt(0); // no layers
        out.writeShort(packed ? 1 : 0);
        var body = new ByteArrayOutputStream();
        for (int band = 0; band < bands; band++) {
            for (int y = 0; y < raster.getHeight(); y++) {
                int before = body.size();
                pack(
                        raster.getSamples(0, y, raster.getWidth(), 1, band, (int[]) null),
                        body,
                        packed);
                if (packed) {
                    out.writeShort(body.size() - before);
                }
            }
        }
        out.write(body.toByteArray());
        return bytes.toByteArray();
    }

    private static void pack(int[] line, ByteArrayOutputStream out, boolean packed) {
        for (int at = 0; at < line.length; ) {
            int same = 1;
            while (packed
                    && at + same < Math.min(line.length, at + 128)
                    && line[at + same] == line[at]) {
                same++;
            }
            if (packed) {
                out.write(same > 1 ? 1 - same : 0);
            }
            out.write(line[at]);
            at += same;
        }
    }
}
