package org.safelight.media.imaging.decode;

import org.safelight.media.imaging.render.Rows;

import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * Means over squares of the colours that bytes stand for, each either opaque or clear: all four
 * channels of a pixel are added at once, as parts of one number.
 */
final class AveragedPalette implements Rows {

    /** With sixteen bits for each of the sums, which are of values to 255. */
    private static final int LARGEST_STEP = 16;

    private static final int CHANNELS = 4;
    private static final int BITS = 16;

    private final Raster raster;
    private final int step;
    private final long[] colours = new long[256];
    private final long[] sums;

    AveragedPalette(Raster raster, float[][] palette, int step) {
        this.raster = raster;
        this.step = step;
        this.sums = new long[raster.getWidth()];
        for (int i = 0; i < colours.length; i++) {
            int entry = Math.min(i, palette[0].length - 1);
            for (int c = 0; c < CHANNELS; c++) {
                colours[i] |= (long) palette[c][entry] << (BITS * c);
            }
        }
    }

    /** Whether the indices are bytes that lie side by side, and no colour is half clear. */
    static boolean isMadeFor(Raster raster, float[][] palette, int step) {
        return step <= LARGEST_STEP
                && raster.getSampleModel() instanceof ComponentSampleModel layout
                && layout.getPixelStride() == 1
                && raster.getDataBuffer() instanceof DataBufferByte
                && isOpaqueOrClear(palette[CHANNELS - 1]);
    }

    private static boolean isOpaqueOrClear(float[] alpha) {
        for (float value : alpha) {
            if (value != 0 && value != 255) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int width() {
        return Math.ceilDiv(raster.getWidth(), step);
    }

    @Override
    public int height() {
        return Math.ceilDiv(raster.getHeight(), step);
    }

    @Override
    public int channels() {
        return CHANNELS;
    }

    @Override
    public double exactWidth() {
        return (double) raster.getWidth() / step;
    }

    @Override
    public double exactHeight() {
        return (double) raster.getHeight() / step;
    }

    @Override
    public void read(int y, float[][] channels) {
        int lines = Math.min(step, raster.getHeight() - y * step);
        addLines(y * step, lines);
        for (int x = 0; x < width(); x++) {
            int end = Math.min(sums.length, (x + 1) * step);
            long sum = 0;
            for (int at = x * step; at < end; at++) {
                sum += sums[at];
            }
            float share = 1f / (lines * (end - x * step));
            for (int c = 0; c < CHANNELS; c++) {
                channels[c][x] = (sum >>> (BITS * c) & 0xFFFF) * share;
            }
        }
    }

    private void addLines(int top, int lines) {
        var layout = (ComponentSampleModel) raster.getSampleModel();
        var data = (DataBufferByte) raster.getDataBuffer();
        byte[] indices = data.getData();
        int left = raster.getMinX() - raster.getSampleModelTranslateX();
        int line = raster.getMinY() - raster.getSampleModelTranslateY() + top;
        int from = layout.getOffset(left, line) + data.getOffset();
        Arrays.fill(sums, 0);
        for (int i = 0; i < lines; i++, from += layout.getScanlineStride()) {
            for (int x = 0; x < sums.length; x++) {
                sums[x] += colours[indices[from + x] & 0xFF];
            }
        }
    }
}
