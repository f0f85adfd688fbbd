package org.safelight.media.imaging.colour;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;

/**
 * An RGB profile of three tone curves and a matrix (ICC.1:2022, F.3): what cameras, phones and
 * screens use. Relative colorimetric; colours outside sRGB are clipped.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record MatrixTransform(ToneCurve[] curves, float[][] matrix) implements ColourTransform {

    private static final String[] COLOURS = {"r", "g", "b"};

    /** From XYZ of D50 to light of sRGB, adapted by Bradford's matrix. */
    private static final double[][] TO_SRGB = {
        {3.1338561, -1.6168667, -0.4906146},
        {-0.9787684, 1.9161415, 0.0334540},
        {0.0719453, -0.2289914, 1.4052427}
    };

    /** Null where the profile is of another kind. */
    static @Nullable MatrixTransform of(IccTags tags) {
        if (!tags.connectionSpace().equals("XYZ ") || tags.has("A2B0")) {
            return null;
        }
        var curves = new ToneCurve[3];
        double[][] colorants = new double[3][];
        for (int i = 0; i < 3; i++) {
            ToneCurve curve = ToneCurve.read(tags.tag(COLOURS[i] + "TRC"));
            double[] xyz = xyz(tags.tag(COLOURS[i] + "XYZ"));
            if (curve == null || xyz == null) {
                return null;
            }
            curves[i] = curve;
            colorants[i] = xyz;
        }
        return new MatrixTransform(curves, product(colorants));
    }

    private static double @Nullable [] xyz(@Nullable ByteBuffer tag) {
        return tag == null || tag.limit() < 20
                ? null
                : new double[] {
                    tag.getInt(8) / 65536.0, tag.getInt(12) / 65536.0, tag.getInt(16) / 65536.0
                };
    }

    private static float[][] product(double[][] colorants) {
        float[][] matrix = new float[3][3];
        for (int to = 0; to < 3; to++) {
            for (int from = 0; from < 3; from++) {
                double sum = 0;
                for (int i = 0; i < 3; i++) {
                    sum += TO_SRGB[to][i] * colorants[from][i];
                }
                matrix[to][from] = (float) sum;
            }
        }
        return matrix;
    }

    /** The values in sRGB of a colour given in XYZ of D50. */
    static float[] fromXyz(double x, double y, double z) {
        float[] rgb = new float[3];
        for (int c = 0; c < 3; c++) {
            double[] row = TO_SRGB[c];
            rgb[c] = SrgbGamma.value((float) (row[0] * x + row[1] * y + row[2] * z));
        }
        return rgb;
    }

    @Override
    public float[][] toSrgb(float[][] rgb) {
        for (int i = 0; i < rgb[0].length; i++) {
            float red = curves[0].light(rgb[0][i]);
            float green = curves[1].light(rgb[1][i]);
            float blue = curves[2].light(rgb[2][i]);
            for (int c = 0; c < 3; c++) {
                float[] row = matrix[c];
                rgb[c][i] = SrgbGamma.value(row[0] * red + row[1] * green + row[2] * blue);
            }
        }
        return rgb;
    }
}
