package org.safelight.media.imaging.colour;

/** Luma and colour differences back to colours (ITU-T T.871 section 7). */
final class YccMatrix {

    private YccMatrix() {}

    /** Turns YCbCr into RGB and YCCK into CMYK, in place; leaves all others. */
    static void undo(ColourModel model, float[][] channels) {
        if (model == ColourModel.STUDIO_YCBCR) {
            widen(channels[0], 16, 0, 255f / 219);
            widen(channels[1], 128, 128, 255f / 224);
            widen(channels[2], 128, 128, 255f / 224);
            toRgb(channels[0], channels[1], channels[2]);
        }
        if (model == ColourModel.YCBCR || model == ColourModel.YCCK) {
            toRgb(channels[0], channels[1], channels[2]);
        }
    }

    private static void toRgb(float[] y, float[] cb, float[] cr) {
        for (int i = 0; i < y.length; i++) {
            float luma = y[i];
            float blue = cb[i] - 128;
            float red = cr[i] - 128;
            y[i] = clip(luma + 1.402f * red);
            cb[i] = clip(luma - 0.344136f * blue - 0.714136f * red);
            cr[i] = clip(luma + 1.772f * blue);
        }
    }

    private static void widen(float[] samples, int from, int to, float factor) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = to + factor * (samples[i] - from);
        }
    }

    private static float clip(float value) {
        return Math.clamp(value, 0, 255);
    }
}
