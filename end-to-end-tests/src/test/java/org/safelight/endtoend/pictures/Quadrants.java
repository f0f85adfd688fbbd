package org.safelight.endtoend.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/** Red, green, blue and yellow: which corner is which shows how a picture was turned. */
public final class Quadrants {

    private static final Color TOP_LEFT = new Color(200, 40, 40);
    private static final Color TOP_RIGHT = new Color(40, 160, 60);
    private static final Color BOTTOM_LEFT = new Color(40, 60, 190);
    private static final Color BOTTOM_RIGHT = new Color(220, 200, 60);
    private static final int TOLERANCE = 24;

    private Quadrants() {}

    static BufferedImage paint(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        fill(canvas, TOP_LEFT, 0, 0, width, height);
        fill(canvas, TOP_RIGHT, width / 2, 0, width, height);
        fill(canvas, BOTTOM_LEFT, 0, height / 2, width, height);
        fill(canvas, BOTTOM_RIGHT, width / 2, height / 2, width, height);
        stamp(image);
        canvas.dispose();
        return image;
    }

    private static void fill(Graphics2D canvas, Color color, int x, int y, int right, int bottom) {
        canvas.setColor(color);
        canvas.fillRect(x, y, right - x, bottom - y);
    }

    /** Random blocks across the middle survive compression and make the file unique. */
    private static void stamp(BufferedImage image) {
        var random = RandomGenerator.of("L64X128MixRandom");
        int block = 8;
        int middle = image.getHeight() / 2;
        for (int x = 0; x + block <= image.getWidth(); x += block) {
            int color = random.nextInt();
            for (int i = 0; i < block * block && middle + i / block < image.getHeight(); i++) {
                image.setRGB(x + i % block, middle + i / block, color);
            }
        }
    }

    /** Fails unless each colour is in its corner. */
    public static void assertUpright(BufferedImage image) {
        int right = image.getWidth() * 4 / 5;
        int left = image.getWidth() / 5;
        int bottom = image.getHeight() * 4 / 5;
        int top = image.getHeight() / 5;
        assertLooksLike(image, left, top, TOP_LEFT);
        assertLooksLike(image, right, top, TOP_RIGHT);
        assertLooksLike(image, left, bottom, BOTTOM_LEFT);
        assertLooksLike(image, right, bottom, BOTTOM_RIGHT);
    }

    private static void assertLooksLike(BufferedImage image, int x, int y, Color expected) {
        var seen = new Color(image.getRGB(x, y));
        int difference =
                Math.max(
                        Math.abs(seen.getRed() - expected.getRed()),
                        Math.max(
                                Math.abs(seen.getGreen() - expected.getGreen()),
                                Math.abs(seen.getBlue() - expected.getBlue())));
        assertThat(difference)
                .as("%s at %d,%d where %s belongs", seen, x, y, expected)
                .isLessThan(TOLERANCE);
    }
}
