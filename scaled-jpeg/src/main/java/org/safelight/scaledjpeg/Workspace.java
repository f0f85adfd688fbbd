package org.safelight.scaledjpeg;

import org.safelight.scaledjpeg.entropy.BitCursor;
import org.safelight.scaledjpeg.entropy.EntropyWindow;
import org.safelight.scaledjpeg.entropy.TableCache;

import java.util.Arrays;

/**
 * Buffers and tables to be used again from picture to picture, by one thread at a time. The {@link
 * Planes} decoded with a workspace are overwritten by the next decoding. Buffers grow to the
 * largest picture met and stay, within {@link Limits#workingBytes}.
 */
public final class Workspace {

    private static final byte MID_GRAY = (byte) 128;

    private final byte[][] samples = new byte[3][0];
    private final short[][] coefficients = new short[3][0];
    private final long[][] significance = new long[3][0];
    final BitCursor cursor = new BitCursor(new EntropyWindow());
    final TableCache tables = new TableCache();

    byte[] grayPlane(int component, int length) {
        if (samples[component].length < length) {
            samples[component] = new byte[length];
        }
        Arrays.fill(samples[component], 0, length, MID_GRAY);
        return samples[component];
    }

    short[] zeroCoefficients(int component, int length) {
        if (coefficients[component].length < length) {
            coefficients[component] = new short[length];
        } else {
            Arrays.fill(coefficients[component], 0, length, (short) 0);
        }
        return coefficients[component];
    }

    long[] zeroSignificance(int component, int length) {
        if (significance[component].length < length) {
            significance[component] = new long[length];
        } else {
            Arrays.fill(significance[component], 0, length, 0);
        }
        return significance[component];
    }
}
