package org.safelight.media.imaging.lines;

import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.colour.ColourModel;
import org.safelight.media.imaging.header.SourceReader;
import org.safelight.media.imaging.header.Span;
import org.safelight.media.imaging.tiff.TiffDirectory;
import org.safelight.media.imaging.tiff.TiffStructure;
import org.safelight.media.imaging.unpack.DeclinedException;
import org.safelight.media.imaging.unpack.Feed;
import org.safelight.media.imaging.unpack.Inflated;
import org.safelight.media.imaging.unpack.Lzw;
import org.safelight.media.imaging.unpack.PackBits;
import org.safelight.media.imaging.unpack.Packed;

import java.io.IOException;

/**
 * The first page of a TIFF (TIFF 6.0) in strips of 8 bits a sample, gray or RGB, stored or packed
 * by LZW, PackBits or Deflate, with or without differences along the line.
 */
final class TiffLines implements Lines {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int FILL_ORDER = 266;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int PLANAR = 284;
    private static final int PREDICTOR = 317;
    private static final int TILE_OFFSETS = 324;
    private static final int SAMPLE_FORMAT = 339;
    private static final long NO_DIFFERENCES = 1;
    private static final long DIFFERENCES = 2;

    private final TiffDirectory page;
    private final Feed feed;
    private final int width;
    private final int height;
    private final int channels;
    private final int linesPerStrip;
    private final int compression;
    private final boolean differences;
    private Packed strip;
    private int next;

    private TiffLines(ImageSource source, TiffDirectory page) throws IOException {
        this.page = page;
        this.feed = new Feed(source);
        this.strip = feed;
        this.width = (int) page.number(WIDTH, 0L);
        this.height = (int) page.number(HEIGHT, 0L);
        this.channels = channelsOf(page);
        this.linesPerStrip =
                (int) Math.clamp(page.number(ROWS_PER_STRIP, (long) height), 1L, height);
        this.compression = (int) page.number(COMPRESSION, 1L);
        this.differences = page.number(PREDICTOR, NO_DIFFERENCES) == DIFFERENCES;
    }

    static Lines open(ImageSource source) throws IOException {
        var in = new SourceReader(source);
        return new TiffLines(source, new TiffStructure(in, new Span(0, source.size())).first());
    }

    private static int channelsOf(TiffDirectory page) throws IOException {
        int channels = (int) page.number(SAMPLES_PER_PIXEL, 1L);
        long meaning = page.number(PHOTOMETRIC, -1L);
        boolean known = (meaning == 1 && channels == 1) || (meaning == 2 && channels == 3);
        long predictor = page.number(PREDICTOR, NO_DIFFERENCES);
        boolean plain =
                page.number(PLANAR, 1L) == 1
                        && page.number(FILL_ORDER, 1L) == 1
                        && (predictor == NO_DIFFERENCES || predictor == DIFFERENCES)
                        && !page.has(TILE_OFFSETS);
        for (int c = 0; c < channels && known; c++) {
            Long bits = page.number(BITS_PER_SAMPLE, c);
            Long format = page.number(SAMPLE_FORMAT, c);
            known = bits != null && bits == 8 && (format == null || format == 1);
        }
        if (!known || !plain) {
            throw new DeclinedException("The TIFF has other samples, or has them in another order");
        }
        return channels;
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
        return channels == 1 ? ColourModel.GRAY : ColourModel.RGB;
    }

    @Override
    public void next(byte[] samples) throws IOException {
        if (next % linesPerStrip == 0) {
            strip.close();
            strip = open(next / linesPerStrip);
        }
        next++;
        strip.unpack(samples, 0, samples.length);
        if (differences) {
            for (int i = channels; i < samples.length; i++) {
                samples[i] += samples[i - channels];
            }
        }
    }

    private Packed open(int index) throws IOException {
        Long offset = page.number(STRIP_OFFSETS, index);
        Long length = page.number(STRIP_BYTE_COUNTS, index);
        if (offset == null || length == null) {
            throw new DeclinedException("A strip of the TIFF is not there");
        }
        feed.part(offset, length);
        return switch (compression) {
            case 1 -> feed;
            case 5 -> Lzw.ofTiff(feed);
            case 8, 32946 -> new Inflated(feed);
            case 32773 -> new PackBits(feed);
            default -> throw new DeclinedException("The TIFF is packed in another way");
        };
    }

    @Override
    public void close() {
        strip.close();
    }
}
