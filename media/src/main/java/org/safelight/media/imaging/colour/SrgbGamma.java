package org.safelight.media.imaging.colour;

/** From light to the values of sRGB (IEC 61966-2-1, 5.2), by a table. */
final class SrgbGamma {

    private static final int STEPS = 16 * 1024;
    private static final float[] VALUES = new float[STEPS + 2];

    static {
        for (int i = 0; i < VALUES.length; i++) {
            double light = (double) i / STEPS;
            double value =
                    light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            VALUES[i] = (float) (255 * value);
        }
    }

    private SrgbGamma() {}

    /** The value, 0 to 255, of an amount of light; what is not within 0 to 1 is clipped. */
    static float value(float light) {
        float at = Math.clamp(light, 0, 1) * STEPS;
        int below = (int) at;
        return VALUES[below] + (at - below) * (VALUES[below + 1] - VALUES[below]);
    }
}
