package org.safelight.scaledjpeg.entropy;

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
    static byte sample(int eighths) {
        return (byte) Math.max(0, Math.min(255, ((eighths + 4) >> 3) + 128));
    }

    /** Makes each sample from its block's DC coefficient, quantised in steps of {@code step}. */
    public void setFrom(Coefficients coefficients, int step) {
        short[] values = coefficients.values();
        int count = stride * lines;
        for (int i = 0; i < count; i++) {
            samples[i] = sample(values[i] * step);
        }
    }
}
