package org.safelight.media.imaging.lines;

import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.colour.ColourModel;
import org.safelight.media.imaging.header.SourceReader;
import org.safelight.media.imaging.unpack.DeclinedException;

import java.io.IOException;
import java.nio.ByteOrder;

/** Windows bitmaps of 24 bits that are not packed, the last line first or the first. */
final class BmpLines implements Lines {

    private static final int INFO_HEADER = 40;
    private static final int CHANNELS = 3;
    private static final int BLOCK = 64 * 1024;

    private final ImageSource source;
    private final int width;
    private final int height;
    private final boolean bottomUp;
    private final long pixels;
    private final int lineBytes;
    private final byte[] block;
    private final int linesAtOnce;
    private int next;

    private BmpLines(ImageSource source, SourceReader in) throws IOException {
        this.source = source;
        this.pixels = in.u32(10);
        this.width = in.s32(18);
        int down = in.s32(22);
        this.height = Math.abs(down);
        this.bottomUp = down > 0;
        this.lineBytes = Math.ceilDiv(width * CHANNELS, 4) * 4;
        this.linesAtOnce = Math.min(height, Math.max(1, BLOCK / lineBytes));
        this.block = new byte[linesAtOnce * lineBytes];
    }

    static Lines open(ImageSource source) throws IOException {
        var in = new SourceReader(source).order(ByteOrder.LITTLE_ENDIAN);
        if (in.u32(14) < INFO_HEADER || in.u16(28) != 24 || in.s32(30) != 0) {
            throw new DeclinedException("The BMP is packed, or not of 24 bits");
        }
        return new BmpLines(source, in);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public ColourModel model() {
        return ColourModel.RGB;
    }

    /** Blue comes first. */
    @Override
    public int offset(int channel) {
        return CHANNELS - 1 - channel;
    }

    @Override
    public void next(byte[] samples) throws IOException {
        int place = next % linesAtOnce;
        int count = Math.min(linesAtOnce, height - (next - place));
        if (place == 0) {
            load(count);
        }
        int from = (bottomUp ? count - 1 - place : place) * lineBytes;
        System.arraycopy(block, from, samples, 0, width * CHANNELS);
        next++;
    }

    private void load(int count) throws IOException {
        int first = bottomUp ? height - next - count : next;
        long position = pixels + (long) first * lineBytes;
        int length = count * lineBytes;
        for (int done = 0; done < length; ) {
            int some = source.read(position + done, block, done, length - done);
            if (some <= 0) {
                throw new DeclinedException("The BMP ends early");
            }
            done += some;
        }
    }
}
