package org.safelight.media.imaging.decode;

import org.safelight.contract.media.Dimensions;
import org.safelight.media.imaging.render.Rows;

import java.io.IOException;
import java.util.Arrays;

/** A frame at its place on a larger, transparent canvas. Its last channel is alpha. */
final class FrameRows implements Rows {

    private final Rows frame;
    private final Dimensions canvas;
    private final int left;
    private final int top;
    private final float[][] line;

    FrameRows(Rows frame, Dimensions canvas, int left, int top) {
        this.frame = frame;
        this.canvas = canvas;
        this.left = left;
        this.top = top;
        this.line = new float[frame.channels()][frame.width()];
    }

    @Override
    public int width() {
        return canvas.width();
    }

    @Override
    public int height() {
        return canvas.height();
    }

    @Override
    public int channels() {
        return frame.channels();
    }

    @Override
    public void read(int y, float[][] channels) throws IOException {
        for (float[] channel : channels) {
            Arrays.fill(channel, 0);
        }
        if (y < top || y >= top + frame.height()) {
            return;
        }
        frame.read(y - top, line);
        int count = Math.min(frame.width(), canvas.width() - left);
        for (int c = 0; c < channels.length; c++) {
            System.arraycopy(line[c], 0, channels[c], left, count);
        }
    }
}
