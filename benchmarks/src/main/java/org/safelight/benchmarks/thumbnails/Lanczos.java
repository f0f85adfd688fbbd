package org.safelight.benchmarks.thumbnails;

import java.awt.image.BufferedImage;

/**
 * Separable resampling by the Lanczos kernel with three lobes, in double precision and as plainly
 * as can be: the reference that the fast ones are held against.
 */
final class Lanczos {

    private static final int LOBES = 3;

    private Lanczos() {}

    /** Red, green and blue of each pixel, row by row, 0 to 255, at this width and its height. */
    static double[][] resample(BufferedImage image, int width) {
        int height =
                Math.max(
                        1, (int) Math.round((double) image.getHeight() * width / image.getWidth()));
        double[][] rows = new double[image.getHeight() * width][];
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < width; x++) {
                int[] line = row;
                rows[y * width + x] = weighted(x, width, image.getWidth(), i -> pixel(line[i]));
            }
        }
        double[][] result = new double[width * height][];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = x;
                result[y * width + x] =
                        clamped(
                                weighted(
                                        y,
                                        height,
                                        image.getHeight(),
                                        i -> rows[i * width + column]));
            }
        }
        return result;
    }

    @FunctionalInterface
    private interface Samples {
        double[] at(int index);
    }

    private static double[] weighted(int target, int targets, int sources, Samples samples) {
        double scale = (double) sources / targets;
        double center = (target + 0.5) * scale;
        double reach = LOBES * Math.max(1, scale);
        double[] sum = new double[3];
        double weights = 0;
        for (int i = Math.max(0, (int) Math.floor(center - reach));
                i < Math.min(sources, (int) Math.ceil(center + reach));
                i++) {
            double weight = kernel((i + 0.5 - center) / Math.max(1, scale));
            double[] sample = samples.at(i);
            for (int channel = 0; channel < 3; channel++) {
                sum[channel] += weight * sample[channel];
            }
            weights += weight;
        }
        for (int channel = 0; channel < 3; channel++) {
            sum[channel] /= weights;
        }
        return sum;
    }

    private static double kernel(double x) {
        if (x == 0) {
            return 1;
        }
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        double angle = Math.PI * x;
        return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
    }

    private static double[] pixel(int rgb) {
        return new double[] {(rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF};
    }

    private static double[] clamped(double[] pixel) {
        for (int channel = 0; channel < 3; channel++) {
            pixel[channel] = Math.clamp(pixel[channel], 0, 255);
        }
        return pixel;
    }
}
