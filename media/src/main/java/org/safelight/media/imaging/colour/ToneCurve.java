package org.safelight.media.imaging.colour;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.function.DoubleUnaryOperator;

/** From a device value to light, both 0 to 1, as a table (ICC.1:2022, 10.6 and 10.18). */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ToneCurve(float[] table) {

    private static final int CURVE = 0x63757276;
    private static final int PARAMETRIC = 0x70617261;
    private static final int STEPS = 1024;

    /** How many parameters each type of function has. */
    private static final int[] PARAMETERS = {1, 3, 4, 5, 7};

    /** Null where the tag is of no known type or too short. */
    static @Nullable ToneCurve read(@Nullable ByteBuffer tag) {
        if (tag == null || tag.limit() < 12) {
            return null;
        }
        return switch (tag.getInt(0)) {
            case CURVE -> curve(tag, tag.getInt(8));
            case PARAMETRIC -> parametric(tag, tag.getShort(8));
            default -> null;
        };
    }

    private static @Nullable ToneCurve curve(ByteBuffer tag, int count) {
        if (count == 0) {
            return sampled(x -> x);
        }
        if (count < 0 || count > (tag.limit() - 12) / 2) {
            return null;
        }
        if (count == 1) {
            double gamma = (tag.getShort(12) & 0xFFFF) / 256.0;
            return sampled(x -> Math.pow(x, gamma));
        }
        float[] table = new float[count];
        for (int i = 0; i < count; i++) {
            table[i] = (tag.getShort(12 + 2 * i) & 0xFFFF) / 65535f;
        }
        return new ToneCurve(table);
    }

    private static @Nullable ToneCurve parametric(ByteBuffer tag, int type) {
        if (type < 0 || type >= PARAMETERS.length || tag.limit() < 12 + 4 * PARAMETERS[type]) {
            return null;
        }
        double[] p = new double[7];
        for (int i = 0; i < PARAMETERS[type]; i++) {
            p[i] = tag.getInt(12 + 4 * i) / 65536.0;
        }
        double g = p[0];
        double a = p[1];
        double b = p[2];
        double c = p[3];
        return switch (type) {
            case 0 -> sampled(x -> Math.pow(x, g));
            case 1 -> sampled(x -> x >= -b / a ? Math.pow(a * x + b, g) : 0);
            case 2 -> sampled(x -> x >= -b / a ? Math.pow(a * x + b, g) + c : c);
            case 3 -> sampled(x -> x >= p[4] ? Math.pow(a * x + b, g) : c * x);
            default -> sampled(x -> x >= p[4] ? Math.pow(a * x + b, g) + p[5] : c * x + p[6]);
        };
    }

    private static ToneCurve sampled(DoubleUnaryOperator curve) {
        float[] table = new float[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double light = curve.applyAsDouble((double) i / (STEPS - 1));
            table[i] = Double.isFinite(light) ? (float) Math.clamp(light, 0, 1) : 0;
        }
        return new ToneCurve(table);
    }

    /** The light of a value from 0 to 255; others are taken to the nearer end. */
    float light(float value) {
        float at = Math.clamp(value, 0, 255) * ((table.length - 1) / 255f);
        int below = Math.min((int) at, table.length - 2);
        return table[below] + (at - below) * (table[below + 1] - table[below]);
    }
}
