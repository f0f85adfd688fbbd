package org.safelight.benchmarks.thumbnails;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/**
 * A plain full decode as {@link FullDecodePeer}, brought to its size by halves, so that every pixel
 * is looked at: what one does who is not content with one step of Graphics2D.
 */
final class HalvingPeer {

    public static void main(String[] arguments) throws IOException {
        ImageIO.setUseCache(false);
        PeerLoop.run(HalvingPeer::thumbnail);
    }

    private static byte[] thumbnail(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        while (image.getWidth() >= 2 * FullDecodePeer.WIDTH) {
            image = FullDecodePeer.scaled(image, image.getWidth() / 2);
        }
        return FullDecodePeer.encoded(FullDecodePeer.scaled(image, FullDecodePeer.WIDTH));
    }
}
