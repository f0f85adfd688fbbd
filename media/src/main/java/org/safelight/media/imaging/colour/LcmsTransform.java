package org.safelight.media.imaging.colour;

import org.jspecify.annotations.Nullable;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Any other profile, by the colour engine of the JDK, which is native code. */
record LcmsTransform(ColorConvertOp conversion) implements ColourTransform {

    /** Null where the engine refuses the profile. */
    static @Nullable LcmsTransform of(byte[] profile, int channels) {
        try {
            ICC_Profile source = ICC_Profile.getInstance(profile);
            ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            var transform =
                    new LcmsTransform(new ColorConvertOp(new ICC_Profile[] {source, srgb}, null));
            transform.toSrgb(new float[channels][1]);
            return transform;
        } catch (IllegalArgumentException | CMMException refused) {
            return null;
        }
    }

    @Override
    public float[][] toSrgb(float[][] channels) {
        int count = channels[0].length;
        WritableRaster from = raster(count, channels.length);
        for (int c = 0; c < channels.length; c++) {
            from.setSamples(0, 0, count, 1, c, rounded(channels[c]));
        }
        Raster to = conversion.filter(from, raster(count, 3));
        float[][] rgb = new float[3][];
        for (int c = 0; c < 3; c++) {
            rgb[c] = to.getSamples(0, 0, count, 1, c, (float[]) null);
        }
        return rgb;
    }

    private static WritableRaster raster(int count, int bands) {
        return Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, count, 1, bands, null);
    }

    private static int[] rounded(float[] values) {
        int[] rounded = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = Math.round(Math.clamp(values[i], 0, 255));
        }
        return rounded;
    }
}
