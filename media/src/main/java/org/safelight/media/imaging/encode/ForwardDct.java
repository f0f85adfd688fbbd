package org.safelight.media.imaging.encode;

/**
 * The transform of a square of samples (T.81, A.3.3) with five multiplications a line, after Arai,
 * Agui and Nakajima, "A fast DCT-SQ scheme for images" (1988). Results are larger than the
 * standard's by {@link #scale}, which {@link Quantizer} takes out again.
 */
final class ForwardDct {

    private static final float COS_4 = (float) Math.cos(4 * Math.PI / 16);
    private static final float COS_6 = (float) Math.cos(6 * Math.PI / 16);
    private static final float DIFFERENCE =
            (float) (Math.cos(2 * Math.PI / 16) - Math.cos(6 * Math.PI / 16));
    private static final float SUM =
            (float) (Math.cos(2 * Math.PI / 16) + Math.cos(6 * Math.PI / 16));

    private ForwardDct() {}

    /** By how much the coefficient of a frequency along and one down is larger. */
    static double scale(int along, int down) {
        return 8 * scale(along) * scale(down);
    }

    private static double scale(int frequency) {
        return frequency == 0 ? 1 : Math.sqrt(2) * Math.cos(frequency * Math.PI / 16);
    }

    /** Samples around zero, line by line, become coefficients. */
    static void apply(float[] block) {
        for (int line = 0; line < 64; line += 8) {
            line(block, line, 1);
        }
        for (int column = 0; column < 8; column++) {
            line(block, column, 8);
        }
    }

    private static void line(float[] block, int at, int step) {
        float sum0 = block[at] + block[at + 7 * step];
        float difference0 = block[at] - block[at + 7 * step];
        float sum1 = block[at + step] + block[at + 6 * step];
        float difference1 = block[at + step] - block[at + 6 * step];
        float sum2 = block[at + 2 * step] + block[at + 5 * step];
        float difference2 = block[at + 2 * step] - block[at + 5 * step];
        float sum3 = block[at + 3 * step] + block[at + 4 * step];
        float difference3 = block[at + 3 * step] - block[at + 4 * step];
        even(block, at, step, sum0 + sum3, sum0 - sum3, sum1 + sum2, sum1 - sum2);
        float low = difference3 + difference2;
        float middle = (difference2 + difference1) * COS_4;
        float high = difference1 + difference0;
        float turned = (low - high) * COS_6;
        odd(
                block,
                at,
                step,
                difference0 + middle,
                difference0 - middle,
                DIFFERENCE * low + turned,
                SUM * high + turned);
    }

    private static void even(
            float[] block, int at, int step, float outer, float outside, float inner, float in) {
        float turned = (in + outside) * COS_4;
        block[at] = outer + inner;
        block[at + 4 * step] = outer - inner;
        block[at + 2 * step] = outside + turned;
        block[at + 6 * step] = outside - turned;
    }

    private static void odd(
            float[] block, int at, int step, float plus, float minus, float low, float high) {
        block[at + 5 * step] = minus + low;
        block[at + 3 * step] = minus - low;
        block[at + step] = plus + high;
        block[at + 7 * step] = plus - high;
    }
}
