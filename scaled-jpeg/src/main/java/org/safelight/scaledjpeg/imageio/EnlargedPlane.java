package org.safelight.scaledjpeg.imageio;

import org.safelight.scaledjpeg.Planes.Plane;

/** A plane interpolated to the picture's size; samples have their places at their centres. */
final class EnlargedPlane {

    private static final int ONE = 256;

    private final Plane plane;
    private final int[] left;
    private final int[] weights;
    private final double verticalRatio;

    /** Interpolates {@code plane} to the size of {@code full}, which covers the same picture. */
    EnlargedPlane(Plane plane, Plane full) {
        int width = full.width();
        this.plane = plane;
        this.left = new int[width];
        this.weights = new int[width];
        double ratio = plane.exactWidth() / full.exactWidth();
        for (int x = 0; x < width; x++) {
            double place = place(x, ratio, plane.width());
            left[x] = (int) place;
            weights[x] = weight(place);
        }
        this.verticalRatio = plane.exactHeight() / full.exactHeight();
    }

    private static double place(int to, double ratio, int limit) {
        return Math.max(0, Math.min(limit - 1.0, (to + 0.5) * ratio - 0.5));
    }

    private static int weight(double place) {
        return (int) Math.round((place - (int) place) * ONE);
    }

    /** Writes a line of the picture's width, 0 to 255. */
    void line(int y, int[] line) {
        double place = place(y, verticalRatio, plane.height());
        int above = (int) place;
        int upper = above * plane.stride();
        int lower = Math.min(above + 1, plane.height() - 1) * plane.stride();
        int weight = weight(place);
        for (int x = 0; x < line.length; x++) {
            int right = Math.min(left[x] + 1, plane.width() - 1);
            int first = between(upper + left[x], upper + right, weights[x]);
            int second = between(lower + left[x], lower + right, weights[x]);
            line[x] = (first * (ONE - weight) + second * weight + ONE * ONE / 2) / (ONE * ONE);
        }
    }

    private int between(int first, int second, int weight) {
        byte[] samples = plane.samples();
        return (samples[first] & 0xFF) * (ONE - weight) + (samples[second] & 0xFF) * weight;
    }
}
