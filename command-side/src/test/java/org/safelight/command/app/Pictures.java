package org.safelight.command.app;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

/** Pictures, no two of them alike. */
public final class Pictures {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Pictures() {}

    /** A small picture that nobody has uploaded yet. */
    public static byte[] png() {
        var image = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, COUNT.incrementAndGet());
        try (var file = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
