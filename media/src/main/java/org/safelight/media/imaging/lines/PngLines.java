package org.safelight.media.imaging.lines;

import org.jspecify.annotations.Nullable;
import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.colour.ColourModel;
import org.safelight.media.imaging.unpack.DeclinedException;
import org.safelight.media.imaging.unpack.Feed;
import org.safelight.media.imaging.unpack.Inflated;

import java.io.IOException;

/**
 * PNG of any colour type and depth that is not interlaced (PNG third edition). Its header and the
 * checksums of its pixels have been looked at.
 */
final class PngLines implements Lines {

    private static final int SIGNATURE = 8;
    private static final int PLTE = 0x504C5445;
    private static final int TRNS = 0x74524E53;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int PALETTE = 3;
    private static final int CHECKSUM = 4;

    private final Feed feed;
    private final int width;
    private final int height;
    private final int depth;
    private final int channels;
    private final @Nullable Palette palette;
    private final Inflated pixels;
    private byte[] line;
    private byte[] above;

    private PngLines(ImageSource source) throws IOException {
        feed = new Feed(source).part(SIGNATURE + 8, source.size());
        width = (int) feed.u32();
        height = (int) feed.u32();
        depth = feed.u8();
        int type = feed.u8();
        feed.skip(2);
        if (feed.u8() != 0) {
            throw new DeclinedException("The PNG is interlaced");
        }
        feed.skip(CHECKSUM);
        channels = type == PALETTE ? 1 : 1 + (type & 2) + (type >> 2);
        palette = paletteBeforePixels(type);
        int bytes = 1 + Math.ceilDiv(width * channels * depth, 8);
        line = new byte[bytes];
        above = new byte[bytes];
        pixels = new Inflated(feed, PngLines::nextChunk);
    }

    static Lines open(ImageSource source) throws IOException {
        return new PngLines(source);
    }

    /** Goes over chunks until the feed has the data of the first one of pixels. */
    private @Nullable Palette paletteBeforePixels(int type) throws IOException {
        byte[] colours = {};
        byte[] alphas = {};
        while (true) {
            int length = length();
            switch ((int) feed.u32()) {
                case PLTE -> colours = chunk(length, 768);
                case TRNS -> alphas = chunk(length, 256);
                case IDAT -> {
                    feed.part(feed.position(), length);
                    if (type != PALETTE && alphas.length > 0) {
                        throw new DeclinedException("One colour of the PNG is clear");
                    }
                    return type == PALETTE ? new Palette(colours, alphas).check() : null;
                }
                case IEND -> throw new DeclinedException("The PNG has no pixels");
                default -> feed.skip((long) length + CHECKSUM);
            }
        }
    }

    private int length() throws IOException {
        long length = feed.u32();
        if (length > Integer.MAX_VALUE) {
            throw new DeclinedException("A chunk of the PNG is of an impossible length");
        }
        return (int) length;
    }

    private byte[] chunk(int length, int most) throws IOException {
        if (length > most) {
            throw new DeclinedException("The palette of the PNG is too long");
        }
        byte[] body = new byte[length];
        feed.unpack(body, 0, length);
        feed.skip(CHECKSUM);
        return body;
    }

    /** All chunks of pixels follow each other (section 11.2.3). */
    private static boolean nextChunk(Feed feed) throws IOException {
        feed.part(feed.position() + CHECKSUM, 8);
        long length = feed.u32();
        boolean more = feed.u32() == IDAT;
        feed.part(feed.position(), more ? length : 0);
        return more;
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
        return palette != null || channels > 2 ? ColourModel.RGB : ColourModel.GRAY;
    }

    @Override
    public @Nullable Palette palette() {
        return palette;
    }

    @Override
    public boolean hasAlpha() {
        return palette == null ? channels % 2 == 0 : palette.hasAlpha();
    }

    @Override
    public void next(byte[] samples) throws IOException {
        byte[] last = line;
        line = above;
        above = last;
        pixels.unpack(line, 0, line.length);
        PngFilter.undo(line, above, Math.max(1, channels * depth / 8));
        if (palette != null) {
            PngDepth.indices(line, depth, samples);
        } else {
            PngDepth.samples(line, depth, samples);
        }
    }

    @Override
    public void close() {
        pixels.close();
    }
}
