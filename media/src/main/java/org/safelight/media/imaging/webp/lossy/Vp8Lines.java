package org.safelight.media.imaging.webp.lossy;

import org.safelight.media.imaging.colour.ColourModel;
import org.safelight.media.imaging.lines.Lines;
import org.safelight.media.imaging.unpack.DeclinedException;

/** Lines of a key frame of VP8: luma, then both chroma planes, at full width. */
public final class Vp8Lines implements Lines {

    private static final int MACROBLOCK = 16;
    private static final int LARGEST = 0x3FFF;

    private final Vp8Frame frame;
    private final int width;
    private final int height;
    private final int[] chroma;
    private int next;

    /** Which line the planes begin with. */
    private int top;

    /** Opens a frame that fills an array, and has a header. */
    public Vp8Lines(byte[] data) throws DeclinedException {
        this.width = ((data[6] & 0xFF) | data[7] << 8) & LARGEST;
        this.height = ((data[8] & 0xFF) | data[9] << 8) & LARGEST;
        this.frame = new Vp8Frame(data, 0, data.length, width);
        this.chroma = new int[Math.ceilDiv(width, 2)];
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
        return ColourModel.STUDIO_YCBCR;
    }

    @Override
    public int stride() {
        return 1;
    }

    @Override
    public int offset(int channel) {
        return channel * width;
    }

    /**
     * The last line of a row of macroblocks wants the chroma of the next, which is then decoded.
     */
    @Override
    public void next(byte[] samples) throws DeclinedException {
        int y = next++;
        if (y == 0 || (y % MACROBLOCK == MACROBLOCK - 1 && y + 1 < height)) {
            frame.nextRow();
            top = y == 0 ? 0 : y + 1;
        }
        frame.luma.copy(y - top, samples, 0, width);
        int near = Math.floorDiv(y - top, 2);
        int far = near + (y % 2 == 0 ? -1 : 1);
        boolean edge = y == 0 || y == height - 1;
        spread(frame.blue, near, edge ? near : far, samples, width);
        spread(frame.red, near, edge ? near : far, samples, 2 * width);
    }

    /** Samples of chroma stand between four of luma: the nearest of them counts nine times. */
    private void spread(Vp8Plane plane, int near, int far, byte[] samples, int from) {
        int last = chroma.length - 1;
        int nearest = plane.at(0, near);
        int other = plane.at(0, far);
        for (int x = 0; x <= last; x++) {
            int sample = plane.samples[nearest + x] & 0xFF;
            chroma[x] = 3 * sample + (plane.samples[other + x] & 0xFF);
        }
        for (int x = 0; x < width; x++) {
            int beside = Math.clamp(x / 2 + (x % 2 == 0 ? -1 : 1), 0, last);
            samples[from + x] = (byte) ((3 * chroma[x / 2] + chroma[beside] + 8) >> 4);
        }
    }
}
