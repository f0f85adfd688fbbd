package org.safelight.scaledjpeg.transform;

import org.safelight.scaledjpeg.syntax.Frame;
import org.safelight.scaledjpeg.syntax.FrameComponent;

/**
 * A component's samples at reduced size, a square of {@code perBlock} samples a side for each
 * block.
 *
 * @param stride from one line of samples to the next, padding included
 * @param lines of samples, padding included
 */
@SuppressWarnings("ArrayRecordComponent") // Samples are shared, never compared.
public record Sampled(
        FrameComponent component, int perBlock, int stride, int lines, byte[] samples) {

    /** How many bytes the samples of a component take, padding included. */
    public static long bytes(Frame frame, FrameComponent component, int perBlock) {
        return (long) frame.paddedBlocksWide(component)
                * frame.paddedBlocksHigh(component)
                * perBlock
                * perBlock;
    }

    /** A component over a buffer of at least {@link #bytes}. */
    public static Sampled over(
            Frame frame, FrameComponent component, int perBlock, byte[] samples) {
        return new Sampled(
                component,
                perBlock,
                frame.paddedBlocksWide(component) * perBlock,
                frame.paddedBlocksHigh(component) * perBlock,
                samples);
    }

    /** A sample from a value relative to mid-gray, in eighths. */
    public static byte sample(int eighths) {
        return (byte) Math.max(0, Math.min(255, ((eighths + 4) >> 3) + 128));
    }

    /** Transforms all blocks of a component, quantised in steps in zig-zag order. */
    public void setFrom(Coefficients coefficients, int[] quant) {
        if (perBlock == 1) {
            setFromDc(coefficients.values(), quant[0]);
        } else {
            transform(coefficients.values(), LowBand.of(perBlock).steps(quant));
        }
    }

    private void setFromDc(short[] values, int step) {
        for (int i = 0; i < stride * lines; i++) {
            samples[i] = sample(values[i] * step);
        }
    }

    private void transform(short[] values, int[] steps) {
        int[] block = new int[perBlock * perBlock];
        int source = 0;
        for (int top = 0; top < lines; top += perBlock) {
            for (int left = 0; left < stride; left += perBlock) {
                for (int i = 0; i < block.length; i++) {
                    block[i] = values[source++] * steps[i];
                }
                ReducedInverse.apply(perBlock, block, samples, top * stride + left, stride);
            }
        }
    }
}
