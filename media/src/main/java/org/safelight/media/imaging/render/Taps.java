package org.safelight.media.imaging.render;

/**
 * Which samples make each sample of a shorter or longer axis, and their weights: a Lanczos kernel
 * of three lobes, stretched where the axis shrinks (Duchon, "Lanczos filtering in one and two
 * dimensions", 1979). Ends at the edges, with the weights made to add up to one.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Taps(int[] first, float[][] weights) {

    private static final int LOBES = 3;

    /**
     * From {@code samples} that cover {@code length} (the last may lie partly outside) to {@code
     * target}.
     */
    static Taps of(int samples, double length, int target) {
        double scale = length / target;
        double stretch = Math.max(1, scale);
        var taps = new Taps(new int[target], new float[target][]);
        for (int i = 0; i < target; i++) {
            double centre = (i + 0.5) * scale;
            int from = (int) Math.max(0, Math.floor(centre - LOBES * stretch));
            int to = (int) Math.min(samples, Math.ceil(centre + LOBES * stretch));
            taps.first[i] = Math.min(from, samples - 1);
            taps.weights[i] = weights(taps.first[i], to, centre, stretch, length);
        }
        return taps;
    }

    private static float[] weights(int from, int to, double centre, double stretch, double length) {
        double[] weights = new double[Math.max(1, to - from)];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double covered = Math.clamp(length - (from + i), 0, 1);
            weights[i] = covered * kernel((from + i + 0.5 - centre) / stretch);
            sum += weights[i];
        }
        float[] normalized = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            normalized[i] = (float) (weights[i] / sum);
        }
        return normalized;
    }

    /** The sine of three times an angle is that of the angle, thrice, less its cube four times. */
    private static double kernel(double x) {
        if (x == 0) {
            return 1;
        }
        double angle = Math.PI / LOBES * x;
        double sine = Math.sin(angle);
        return Math.abs(x) >= LOBES
                ? 0
                : sine * sine * (3 - 4 * sine * sine) / (LOBES * angle * angle);
    }

    int last(int target) {
        return first[target] + weights[target].length - 1;
    }

    /** The most targets that any one sample takes part in. */
    int overlap() {
        int most = 1;
        int oldest = 0;
        for (int i = 0; i < first.length; i++) {
            while (last(oldest) < first[i]) {
                oldest++;
            }
            most = Math.max(most, i - oldest + 1);
        }
        return most;
    }
}
