package org.safelight.scaledjpeg.transform;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Inverse transforms of a block's lowest coefficients straight to fewer samples. An n-point inverse
 * DCT of the n lowest of 8 coefficients, scaled by √(n/8) a dimension, gives the block at n/8 of
 * its size; with T.81's normalisation (A.3.3) what remains is a common factor of 1/8.
 */
public final class ReducedInverse {

    private static final VarHandle SHORT = lines(short[].class);
    private static final VarHandle INT = lines(int[].class);
    private static final VarHandle LONG = lines(long[].class);

    private static final int FRACTION = 13;

    /** Bits kept between the passes. */
    private static final int BETWEEN = 2;

    /** √2·cos(π/8) and √2·cos(3π/8). */
    private static final int COS_1 = fixed(1.306562964876377);

    private static final int COS_3 = fixed(0.541196100146197);

    private ReducedInverse() {}

    /** Of several samples at once, all alike, so that their order says nothing. */
    private static VarHandle lines(Class<?> samples) {
        return MethodHandles.byteArrayViewVarHandle(samples, ByteOrder.nativeOrder());
    }

    private static int fixed(double value) {
        return (int) Math.round(value * (1 << FRACTION));
    }

    /** Writes the samples of a band's dequantised coefficients; {@code band} is used up. */
    public static void apply(int side, int[] band, byte[] samples, int at, int stride) {
        if (side == 1) {
            samples[at] = Sampled.sample(band[0]);
        } else if (isFlat(band, side * side)) {
            flat(side, Sampled.sample(band[0]), samples, at, stride);
        } else if (side == 2) {
            two(band, samples, at, stride);
        } else if (side == 4) {
            four(band, samples, at, stride);
        } else {
            WholeInverse.apply(band, samples, at, stride);
        }
    }

    private static boolean isFlat(int[] band, int size) {
        int any = 0;
        for (int i = 1; i < size; i++) {
            any |= band[i];
        }
        return any == 0;
    }

    /** Writes the samples of a block whose only coefficient is DC. */
    public static void flat(int side, byte sample, byte[] samples, int at, int stride) {
        switch (side) {
            case 2 -> {
                short line = (short) ((sample & 0xFF) * 0x0101);
                SHORT.set(samples, at, line);
                SHORT.set(samples, at + stride, line);
            }
            case 4 -> {
                int line = (sample & 0xFF) * 0x01010101;
                for (int row = 0; row < 4; row++) {
                    INT.set(samples, at + row * stride, line);
                }
            }
            case 8 -> {
                long line = (sample & 0xFF) * 0x0101010101010101L;
                for (int row = 0; row < 8; row++) {
                    LONG.set(samples, at + row * stride, line);
                }
            }
            default -> samples[at] = sample;
        }
    }

    private static void two(int[] band, byte[] samples, int at, int stride) {
        int left = band[0] + band[2];
        int right = band[1] + band[3];
        samples[at] = Sampled.sample(left + right);
        samples[at + 1] = Sampled.sample(left - right);
        int lowerLeft = band[0] - band[2];
        int lowerRight = band[1] - band[3];
        samples[at + stride] = Sampled.sample(lowerLeft + lowerRight);
        samples[at + stride + 1] = Sampled.sample(lowerLeft - lowerRight);
    }

    private static void four(int[] band, byte[] samples, int at, int stride) {
        int rounding = 1 << (FRACTION - BETWEEN - 1);
        for (int column = 0; column < 4; column++) {
            line(band, column, 4, rounding, FRACTION - BETWEEN);
        }
        for (int row = 0; row < 4; row++) {
            line(band, row * 4, 1, 0, 0);
            for (int column = 0; column < 4; column++) {
                samples[at + row * stride + column] = sample(band[row * 4 + column]);
            }
        }
    }

    private static byte sample(int fine) {
        int shift = FRACTION + BETWEEN;
        return Sampled.sample(fine >> shift);
    }

    /** Four points in place; the result is {@link #FRACTION} − {@code shift} bits finer. */
    private static void line(int[] band, int at, int step, int rounding, int shift) {
        int zero = band[at];
        int one = band[at + step];
        int two = band[at + 2 * step];
        int three = band[at + 3 * step];
        int outerEven = ((zero + two) << FRACTION) + rounding;
        int innerEven = ((zero - two) << FRACTION) + rounding;
        int outerOdd = one * COS_1 + three * COS_3;
        int innerOdd = one * COS_3 - three * COS_1;
        band[at] = (outerEven + outerOdd) >> shift;
        band[at + step] = (innerEven + innerOdd) >> shift;
        band[at + 2 * step] = (innerEven - innerOdd) >> shift;
        band[at + 3 * step] = (outerEven - outerOdd) >> shift;
    }
}
