package org.safelight.benchmarks.thumbnails;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/**
 * The plain way: a full decode by the readers that are registered, TwelveMonkeys' and the JDK's,
 * one step of Graphics2D, the JDK's encoder.
 */
final class FullDecodePeer {

    static final int WIDTH = 200;

    public static void main(String[] arguments) throws IOException {
        ImageIO.setUseCache(false);
        PeerLoop.run(FullDecodePeer::thumbnail);
    }

    private static byte[] thumbnail(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return encoded(scaled(image, WIDTH));
    }

    /** In one step, which looks at few of the pixels where there are many. */
    static BufferedImage scaled(BufferedImage image, int width) {
        int height = Math.max(1, image.getHeight() * width / image.getWidth());
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return scaled;
    }

    static byte[] encoded(BufferedImage thumbnail) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(thumbnail, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
