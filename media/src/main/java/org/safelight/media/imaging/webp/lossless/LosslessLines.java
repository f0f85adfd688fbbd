package org.safelight.media.imaging.webp.lossless;

import org.safelight.media.imaging.colour.ColourModel;
import org.safelight.media.imaging.lines.Lines;
import org.safelight.media.imaging.unpack.DeclinedException;

/** Lines of a lossless frame. */
public final class LosslessLines implements Lines {

    private static final int SIGNATURE = 0x2F;

    private final int width;
    private final int height;
    private final boolean alpha;
    private final Transforms transforms;
    private final CodedPixels pixels;
    private final int[] line;
    private int next;

    /** Opens a frame that fills an array. */
    public LosslessLines(byte[] frame) throws DeclinedException {
        var in = new Bits(frame, 0);
        if (in.read(8) != SIGNATURE) {
            throw new DeclinedException("The frame has no signature");
        }
        width = in.read(14) + 1;
        height = in.read(14) + 1;
        alpha = in.flag();
        if (in.read(3) != 0) {
            throw new DeclinedException("The frame is of another version");
        }
        transforms = Transforms.read(in, width, height);
        pixels = CodedPixels.shown(in, transforms.codedWidth(), height);
        line = new int[width];
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

    @Override
    public boolean hasAlpha() {
        return alpha;
    }

    @Override
    public void next(byte[] samples) throws DeclinedException {
        pixels.next(line, 0);
        transforms.undo(line, next++);
        int at = 0;
        for (int pixel : line) {
            samples[at++] = (byte) (pixel >> 16);
            samples[at++] = (byte) (pixel >> 8);
            samples[at++] = (byte) pixel;
            if (alpha) {
                samples[at++] = (byte) (pixel >> 24);
            }
        }
    }
}
