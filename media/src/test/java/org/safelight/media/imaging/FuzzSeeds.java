package org.safelight.media.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Small files of every accepted format, with metadata, for a fuzzer to begin with. */
public final class FuzzSeeds {

    private FuzzSeeds() {}

    /** Writes them into a folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (var seed : all().entrySet()) {
            Files.write(folder.resolve(seed.getKey()), seed.getValue());
        }
    }

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        byte[] jpeg = TestImages.jpeg(9, 7);
        for (String format : new String[] {"jpeg", "png", "gif", "bmp", "tiff"}) {
            seeds.put(format, TestImages.write(TestImages.quarters(9, 7), format));
        }
        byte[] icc = text("ICC_PROFILE\0\u0001\u0001");
        seeds.put("jpeg-exif", TestImages.withExif(jpeg, exif().build()));
        seeds.put("jpeg-rgb", TestImages.withSegment(jpeg, 0xE2, joined(icc, linearRgb())));
        seeds.put("jpeg-gray", TestImages.withSegment(jpeg, 0xE2, joined(icc, gray())));
        seeds.put("png-exif", png("eXIf", exif().build()));
        seeds.put("png-rgb", png("iCCP", joined(text("name\0\0"), deflated(linearRgb()))));
        seeds.put("tiff-exif", exif().number(256, 9).number(257, 7).number(273, 8).build());
        seeds.put("webp", webp());
        seeds.put("psd", psd());
        return seeds;
    }

    private static TiffBuilder exif() {
        var photo =
                new TiffBuilder()
                        .text(36867, "2024:05:07 09:33:04")
                        .text(36881, "+08:00")
                        .fractions(33434, 1, 250)
                        .fractions(33437, 28, 10)
                        .shorts(34855, 400)
                        .fractions(37386, 50, 1)
                        .text(42036, "A lens");
        var place =
                new TiffBuilder()
                        .text(1, "S")
                        .fractions(2, 33, 1, 51, 1, 36, 1)
                        .text(3, "E")
                        .fractions(4, 151, 1, 12, 1, 3, 1)
                        .bytes(5, 1)
                        .fractions(6, 58, 1);
        return new TiffBuilder()
                .text(271, "Maker")
                .text(272, "Model")
                .shorts(274, 6)
                .directory(34665, photo)
                .directory(34853, place);
    }

    private static byte[] linearRgb() {
        return ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    }

    private static byte[] gray() {
        return ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
    }

    private static byte[] png(String type, byte[] body) throws IOException {
        int header = 8 + 25;
        byte[] png = TestImages.write(TestImages.quarters(9, 7), "png");
        byte[] chunk = joined(text(type), body);
        var crc = new CRC32();
        crc.update(chunk);
        var out = new ByteArrayOutputStream();
        out.write(png, 0, header);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        out.writeBytes(chunk);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        out.write(png, header, png.length - header);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length + 100];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    /** An extended file: canvas, profile, an empty lossless picture, metadata. */
    private static byte[] webp() {
        byte[] canvas = {0x2C, 0, 0, 0, 8, 0, 0, 6, 0, 0};
        byte[] picture = {0x2F, 8, (byte) 0x80, 1, 0, 0, 0, 0};
        byte[] chunks =
                joined(
                        joined(riff("VP8X", canvas), riff("ICCP", gray())),
                        joined(riff("VP8L", picture), riff("EXIF", exif().build())));
        return riff("RIFF", joined(text("WEBP"), chunks));
    }

    private static byte[] riff(String type, byte[] body) {
        byte[] padded = Arrays.copyOf(body, body.length + (body.length & 1));
        ByteBuffer length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        return joined(joined(text(type), length.putInt(body.length).array()), padded);
    }

    /** A gray picture without layers, with a profile and metadata among its resources. */
    private static byte[] psd() {
        byte[] resources = joined(resource(0x040F, gray()), resource(0x0422, exif().build()));
        var out = ByteBuffer.allocate(26 + 4 + 4 + resources.length + 4 + 2 + 63);
        out.put(text("8BPS")).putShort((short) 1).put(new byte[6]);
        out.putShort((short) 1).putInt(7).putInt(9).putShort((short) 8).putShort((short) 1);
        out.putInt(0).putInt(resources.length).put(resources).putInt(0);
        return out.array();
    }

    private static byte[] resource(int number, byte[] body) {
        byte[] padded = Arrays.copyOf(body, body.length + (body.length & 1));
        var head = ByteBuffer.allocate(12).put(text("8BIM")).putShort((short) number);
        return joined(head.putShort((short) 0).putInt(body.length).array(), padded);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    private static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
