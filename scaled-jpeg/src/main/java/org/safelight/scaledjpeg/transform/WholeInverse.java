package org.safelight.scaledjpeg.transform;

/** The inverse transform of all 64 coefficients of a block (T.81, A.3.3), in whole numbers. */
final class WholeInverse {

    private static final int FRACTION = 13;

    /** Bits kept between the passes. */
    private static final int BETWEEN = 2;

    /** √2·cos(kπ/16), for each k. */
    private static final int[] COS = cosines();

    private static final int COS_1 = COS[1];
    private static final int COS_2 = COS[2];
    private static final int COS_3 = COS[3];
    private static final int COS_5 = COS[5];
    private static final int COS_6 = COS[6];
    private static final int COS_7 = COS[7];

    private WholeInverse() {}

    private static int[] cosines() {
        int[] cosines = new int[8];
        for (int k = 0; k < cosines.length; k++) {
            double value = Math.sqrt(2) * Math.cos(k * Math.PI / 16);
            cosines[k] = (int) Math.round(value * (1 << FRACTION));
        }
        return cosines;
    }

    /** Writes the samples of 64 dequantised coefficients; {@code block} is used up. */
    static void apply(int[] block, byte[] samples, int at, int stride) {
        int rounding = 1 << (FRACTION - BETWEEN - 1);
        for (int column = 0; column < 8; column++) {
            line(block, column, 8, rounding, FRACTION - BETWEEN);
        }
        for (int row = 0; row < 8; row++) {
            line(block, row * 8, 1, 0, 0);
            for (int column = 0; column < 8; column++) {
                int fine = block[row * 8 + column];
                samples[at + row * stride + column] = Sampled.sample(fine >> (FRACTION + BETWEEN));
            }
        }
    }

    /** Eight points in place; the result is {@link #FRACTION} − {@code shift} bits finer. */
    private static void line(int[] block, int at, int step, int rounding, int shift) {
        int one = block[at + step];
        int two = block[at + 2 * step];
        int three = block[at + 3 * step];
        int five = block[at + 5 * step];
        int six = block[at + 6 * step];
        int seven = block[at + 7 * step];
        int sum = ((block[at] + block[at + 4 * step]) << FRACTION) + rounding;
        int difference = ((block[at] - block[at + 4 * step]) << FRACTION) + rounding;
        int outer = two * COS_2 + six * COS_6;
        int inner = two * COS_6 - six * COS_2;
        int odd = one * COS_1 + three * COS_3 + five * COS_5 + seven * COS_7;
        put(block, at, at + 7 * step, sum + outer, odd, shift);
        odd = one * COS_3 - three * COS_7 - five * COS_1 - seven * COS_5;
        put(block, at + step, at + 6 * step, difference + inner, odd, shift);
        odd = one * COS_5 - three * COS_1 + five * COS_7 + seven * COS_3;
        put(block, at + 2 * step, at + 5 * step, difference - inner, odd, shift);
        odd = one * COS_7 - three * COS_5 + five * COS_3 - seven * COS_1;
        put(block, at + 3 * step, at + 4 * step, sum - outer, odd, shift);
    }

    private static void put(int[] block, int low, int high, int even, int odd, int shift) {
        block[low] = (even + odd) >> shift;
        block[high] = (even - odd) >> shift;
    }
}
