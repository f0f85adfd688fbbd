package org.safelight.media.imaging.header;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;
import static org.safelight.media.imaging.UnreadableImageException.unsupported;

import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;
import org.safelight.media.imaging.tiff.TiffDirectory;
import org.safelight.media.imaging.tiff.TiffStructure;

import java.io.IOException;
import java.util.List;

/** The first page of a TIFF file (TIFF 6.0). */
record TiffHeader(SourceReader in, TiffDirectory page) {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int COMPRESSION = 259;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTE_COUNTS = 325;
    private static final int ICC_PROFILE = 34675;
    private static final int MOST_SAMPLES = 8;

    static Header read(SourceReader in) throws IOException {
        var file = new Span(0, in.size());
        var structure = new TiffStructure(in, file);
        TiffDirectory page = structure.first();
        if (RawCamera.madeThis(in, structure, page)) {
            throw unsupported("Raw files of cameras are not supported");
        }
        return new TiffHeader(in, page).header(file);
    }

    private Header header(Span file) throws IOException {
        long width = page.number(WIDTH, 0L);
        long height = page.number(HEIGHT, 0L);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw undecodable("The TIFF has no possible size");
        }
        int bits = bitsPerPixel();
        var dimensions = new Dimensions((int) width, (int) height);
        checkPixels(dimensions.pixels() * bits / 8);
        Span profile = page.span(ICC_PROFILE);
        return new Header(
                ImageFormat.TIFF,
                dimensions,
                Math.max(8, bits),
                file,
                profile == null ? List.of() : List.of(profile));
    }

    private int bitsPerPixel() throws IOException {
        long samples = page.number(SAMPLES_PER_PIXEL, 1L);
        long bits = page.number(BITS_PER_SAMPLE, 1L);
        if (samples < 1 || samples > MOST_SAMPLES || bits < 1 || bits > 64) {
            throw undecodable("The TIFF has an impossible number of samples or bits");
        }
        return (int) (samples * bits);
    }

    private void checkPixels(long bytes) throws IOException {
        boolean tiled = page.has(TILE_OFFSETS);
        Long offset = page.number(tiled ? TILE_OFFSETS : STRIP_OFFSETS, /* index= */ 0);
        long count = page.number(tiled ? TILE_BYTE_COUNTS : STRIP_BYTE_COUNTS, 0L);
        if (offset == null || offset + count > in.size()) {
            throw undecodable("The pixels of the TIFF are not in the file");
        }
        if (in.size() * mostBytesPerByte() < bytes) {
            throw undecodable("The TIFF is too short for its size");
        }
    }

    /** By compression: none, LZW, Deflate (also under its old number), PackBits, others. */
    private long mostBytesPerByte() throws IOException {
        return switch ((int) page.number(COMPRESSION, 1L)) {
            case 1 -> 1;
            case 5 -> 2_000;
            case 8, 32946 -> 1032;
            case 32773 -> 64;
            default -> 100_000;
        };
    }
}
