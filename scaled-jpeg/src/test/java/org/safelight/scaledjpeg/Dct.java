package org.safelight.scaledjpeg;

/** The transforms of T.81, A.3.3, and their reduced forms, straight from the definition. */
final class Dct {

    private static final double[][] BASES = {
        {}, bases(1), bases(2), {}, bases(4), {}, {}, {}, bases(8)
    };

    private Dct() {}

    /** The coefficients, row by row, of 64 samples relative to mid-gray. */
    static double[] forward(double[] samples) {
        double[] coefficients = new double[64];
        for (int i = 0; i < 64; i++) {
            double sum = 0;
            for (int j = 0; j < 64; j++) {
                sum += samples[j] * basis(8, i / 8, j / 8) * basis(8, i % 8, j % 8);
            }
            coefficients[i] = sum;
        }
        return coefficients;
    }

    /** {@code side}² samples, 0 to 255 and unrounded, of the lowest coefficients of 64. */
    static double[] reducedInverse(double[] coefficients, int side) {
        double[] samples = new double[side * side];
        for (int i = 0; i < samples.length; i++) {
            double sum = 0;
            for (int j = 0; j < samples.length; j++) {
                sum +=
                        coefficients[j / side * 8 + j % side]
                                * basis(side, j / side, i / side)
                                * basis(side, j % side, i % side);
            }
            samples[i] = sum * side / 8 + 128;
        }
        return samples;
    }

    private static double basis(int points, int frequency, int place) {
        return BASES[points][frequency * points + place];
    }

    private static double[] bases(int points) {
        double[] bases = new double[points * points];
        for (int i = 0; i < bases.length; i++) {
            bases[i] = defined(points, i / points, i % points);
        }
        return bases;
    }

    private static double defined(int points, int frequency, int place) {
        double scale = frequency == 0 ? Math.sqrt(1.0 / points) : Math.sqrt(2.0 / points);
        return scale * Math.cos((2 * place + 1) * frequency * Math.PI / (2 * points));
    }
}
