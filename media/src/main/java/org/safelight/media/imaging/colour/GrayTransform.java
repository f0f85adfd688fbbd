package org.safelight.media.imaging.colour;

import org.jspecify.annotations.Nullable;

/** A gray profile: one tone curve (ICC.1:2022, F.2). */
record GrayTransform(ToneCurve curve) implements ColourTransform {

    /** Null where the profile is of another kind. */
    static @Nullable GrayTransform of(IccTags tags) {
        ToneCurve curve = ToneCurve.read(tags.tag("kTRC"));
        return curve == null || tags.has("A2B0") ? null : new GrayTransform(curve);
    }

    @Override
    public float[][] toSrgb(float[][] gray) {
        float[] values = gray[0];
        for (int i = 0; i < values.length; i++) {
            values[i] = SrgbGamma.value(curve.light(values[i]));
        }
        return new float[][] {values, values, values};
    }
}
