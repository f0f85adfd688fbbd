package org.safelight.media.imaging.decode;

import org.safelight.media.imaging.render.SquareRows;

import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * Means over squares of the colours that bytes stand for, each either opaque or clear: all four
 * channels of a pixel are added at once, as parts of one number.
 */
final class AveragedPalette extends SquareRows {

    private static final int CHANNELS = 4;

    private final Raster raster;
    private final long[] colours = new long[256];
    private final long[] sums;

    AveragedPalette(Raster raster, float[][] palette, int step) {
        super(raster.getWidth(), raster.getHeight(), step);
        this.raster = raster;
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
        return step <= MOST_PACKED
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
    public int channels() {
        return CHANNELS;
    }

    @Override
    public void read(int y, float[][] channels) {
        int lines = lines(y);
        addLines(y * step(), lines);
        addPackedAlong(sums, lines, channels);
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
