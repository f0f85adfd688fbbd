package org.safelight.media.imaging;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures that tests make themselves. */
public final class TestImages {

    /** Colours of the quarters of a picture, from the top left, line by line. */
    public static final List<Color> QUARTERS =
            List.of(
                    new Color(200, 40, 40),
                    new Color(40, 160, 40),
                    new Color(40, 40, 200),
                    Color.GRAY);

    private TestImages() {}

    /** Four quarters, each of its own colour: every orientation looks different. */
    public static BufferedImage quarters(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 4; i++) {
            graphics.setColor(QUARTERS.get(i));
            int x = i % 2 * (width / 2);
            int y = i / 2 * (height / 2);
            graphics.fillRect(x, y, width - x, height - y);
        }
        graphics.dispose();
        return image;
    }

    /** Four quarters without alpha. */
    public static BufferedImage quarters(int width, int height) {
        return quarters(width, height, BufferedImage.TYPE_3BYTE_BGR);
    }

    /** A file of this format, written by the JDK. */
    public static byte[] write(BufferedImage image, String format) throws IOException {
        ImageWriter writer = writer(format);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(0.95f);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The JDK's writer of this format. */
    public static ImageWriter writer(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        ImageWriter writer = writers.next();
        while (!writer.getClass().getName().startsWith("com.sun.imageio.")) {
            writer = writers.next();
        }
        return writer;
    }

    /** A JPEG of four quarters. */
    public static byte[] jpeg(int width, int height) throws IOException {
        return write(quarters(width, height), "jpeg");
    }

    /** A JPEG with one more segment behind its first marker. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(0xFF);
        bytes.write(marker);
        bytes.write((body.length + 2) >> 8);
        bytes.write(body.length + 2);
        bytes.write(body);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /** A JPEG with metadata. */
    public static byte[] withExif(byte[] jpeg, byte[] exif) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        body.write(exif);
        return withSegment(jpeg, 0xE1, body.toByteArray());
    }

    /** The picture in a JPEG. */
    public static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
