package org.safelight.media.imaging.lines;

import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.colour.ColourModel;
import org.safelight.media.imaging.unpack.DeclinedException;
import org.safelight.media.imaging.unpack.Feed;
import org.safelight.media.imaging.unpack.Lzw;
import org.safelight.media.imaging.unpack.Packed;

import java.io.IOException;

/** The first frame of a GIF (GIF89a), where it fills the screen. */
final class GifLines implements Lines {

    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int IMAGE = 0x2C;
    private static final int INTERLACED = 0x40;
    private static final long MOST_INTERLACED = 4_000_000;

    private final Feed feed;
    private final int width;
    private final int height;
    private final Palette palette;
    private final Packed codes;
    private int clear = -1;
    private boolean interlaced;
    private byte[] whole = {};
    private int next;

    private GifLines(Feed feed) throws IOException {
        this.feed = feed.part(6, Long.MAX_VALUE / 2);
        width = littleU16();
        height = littleU16();
        int flags = feed.u8();
        feed.skip(2);
        byte[] global = colours(flags);
        int block = feed.u8();
        for (; block == EXTENSION; block = feed.u8()) {
            extension(feed.u8());
        }
        byte[] local = frame(block);
        int size = feed.u8();
        if (size < 2 || size > 8) {
            throw new DeclinedException("The codes of the GIF are of an impossible size");
        }
        this.codes = Lzw.ofGif(feed, size);
        this.palette = Palette.of(local.length > 0 ? local : global, clear).check();
    }

    static Lines open(ImageSource source) throws IOException {
        return new GifLines(new Feed(source));
    }

    private int littleU16() throws IOException {
        return feed.u8() | feed.u8() << 8;
    }

    private byte[] colours(int flags) throws IOException {
        byte[] colours = new byte[(flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1)];
        feed.unpack(colours, 0, colours.length);
        return colours;
    }

    private void extension(int label) throws IOException {
        int length = feed.u8();
        if (label == GRAPHIC_CONTROL && length == 4) {
            int flags = feed.u8();
            feed.skip(2);
            int index = feed.u8();
            clear = (flags & 1) == 0 ? -1 : index;
            length = feed.u8();
        }
        while (length > 0) {
            feed.skip(length);
            length = feed.u8();
        }
    }

    private byte[] frame(int block) throws IOException {
        boolean atOrigin = block == IMAGE && littleU16() == 0 && littleU16() == 0;
        boolean fills = atOrigin && littleU16() == width && littleU16() == height;
        if (!fills) {
            throw new DeclinedException("The first frame of the GIF does not fill its screen");
        }
        int flags = feed.u8();
        interlaced = (flags & INTERLACED) != 0;
        if (interlaced && (long) width * height > MOST_INTERLACED) {
            throw new DeclinedException("The GIF is interlaced, and too large to be kept");
        }
        return colours(flags);
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
    public Palette palette() {
        return palette;
    }

    @Override
    public boolean hasAlpha() {
        return palette.hasAlpha();
    }

    @Override
    public void next(byte[] samples) throws IOException {
        if (interlaced) {
            if (next == 0) {
                unpackPasses();
            }
            System.arraycopy(whole, next++ * width, samples, 0, width);
            return;
        }
        codes.unpack(samples, 0, width);
    }

    /** Every eighth line, those between, and so on (GIF89a, appendix E). */
    private void unpackPasses() throws IOException {
        whole = new byte[width * height];
        for (int[] pass : new int[][] {{0, 8}, {4, 8}, {2, 4}, {1, 2}}) {
            for (int y = pass[0]; y < height; y += pass[1]) {
                codes.unpack(whole, y * width, width);
            }
        }
    }
}
