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

    private static final int WIDTH = 200;

    public static void main(String[] arguments) throws IOException {
        ImageIO.setUseCache(false);
        PeerLoop.run(FullDecodePeer::thumbnail);
    }

    private static byte[] thumbnail(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        int height = Math.max(1, image.getHeight() * WIDTH / image.getWidth());
        var thumbnail = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = thumbnail.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, WIDTH, height, Color.WHITE, null);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(thumbnail, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
