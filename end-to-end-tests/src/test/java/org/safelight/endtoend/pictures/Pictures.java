package org.safelight.endtoend.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;

import javax.imageio.ImageIO;

/** Pictures of four coloured quadrants, no two alike. */
public final class Pictures {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Pictures() {}

    /** A small photo, for tests that need one and do not care which. */
    public static Picture any() {
        return jpeg(320, 240);
    }

    /** A JPEG of this size. */
    public static Picture jpeg(int width, int height) {
        return encode(Quadrants.paint(width, height), "jpg", "image/jpeg");
    }

    /** A PNG of this size. */
    public static Picture png(int width, int height) {
        return encode(Quadrants.paint(width, height), "png", "image/png");
    }

    /** A BMP of this size. */
    public static Picture bmp(int width, int height) {
        return encode(Quadrants.paint(width, height), "bmp", "image/bmp");
    }

    /**
     * A JPEG that is stored turned or mirrored, and says so; shown right it has this size and the
     * quadrants in their places.
     *
     * @param orientation Exif orientation, 1 to 8 (Exif 2.32, tag 274)
     */
    public static Picture turned(int width, int height, int orientation) {
        BufferedImage upright = Quadrants.paint(width, height);
        BufferedImage stored = Orientation.storedFor(upright, orientation);
        Picture plain = encode(stored, "jpg", "image/jpeg");
        return new Picture(
                "orientation-" + orientation + ".jpg",
                "image/jpeg",
                ExifSegment.insertedInto(plain.bytes(), orientation));
    }

    /** A JPEG under this name that was taken at this place, in degrees north and east. */
    public static Picture takenAt(String name, double latitude, double longitude) {
        byte[] plain = jpeg(320, 240).bytes();
        return new Picture(
                name, "image/jpeg", PlaceSegment.insertedInto(plain, latitude, longitude));
    }

    /** A PNG that no compression makes smaller: three bytes a pixel. */
    public static Picture noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, RANDOM.nextInt());
        }
        return encode(image, "png", "image/png");
    }

    /** A PNG with a proper header, whose pixels no decoder can make out. */
    public static Picture undecodable() {
        return new Picture("damaged.png", "image/png", DamagedPng.make(RANDOM.nextLong()));
    }

    /** The same under another name. */
    public static Picture named(String name, Picture picture) {
        return new Picture(name, picture.mediaType(), picture.bytes());
    }

    private static Picture encode(BufferedImage image, String format, String mediaType) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = "picture-" + Integer.toHexString(RANDOM.nextInt()) + "." + format;
        return new Picture(name, mediaType, bytes.toByteArray());
    }
}
