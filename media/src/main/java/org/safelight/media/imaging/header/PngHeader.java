package org.safelight.media.imaging.header;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;

import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Walks the chunks of a PNG file (PNG third edition, section 5). PNG carries a checksum for each
 * chunk: a file that is cut, or whose picture fails its own checksum, is refused.
 */
final class PngHeader {

    private static final int SIGNATURE = 8;
    private static final int SLICE = 16 * 1024;

    /** Deflate gives at most 258 bytes for two bits (RFC 1951). */
    private static final long MOST_BYTES_PER_BYTE = 1032;

    private final SourceReader in;
    private @Nullable Span exif;
    private List<Span> profile = List.of();
    private long pixelData;
    private final byte[] slice = new byte[SLICE];

    private PngHeader(SourceReader in) {
        this.in = in;
    }

    static Header read(SourceReader in) throws IOException {
        return new PngHeader(in).walk();
    }

    private Header walk() throws IOException {
        if (in.u32(SIGNATURE) != 13 || !in.text(SIGNATURE + 4, 4).equals("IHDR")) {
            throw undecodable("The PNG does not begin with its header");
        }
        Header header = header();
        long position = SIGNATURE;
        while (!in.text(position + 4, 4).equals("IEND")) {
            in.step();
            long length = in.u32(position);
            chunk(in.text(position + 4, 4), position + 8, length);
            position += length + 12;
        }
        if (pixelData * MOST_BYTES_PER_BYTE < header.dimensions().pixels() * bits() / 8) {
            throw undecodable("The PNG is too short for its size");
        }
        return new Header(
                header.format(), header.dimensions(), header.bitsPerPixel(), exif, profile);
    }

    private Header header() throws IOException {
        checkSum(SIGNATURE + 8, 13);
        long width = in.u32(16);
        long height = in.u32(20);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw undecodable("The PNG has no possible size");
        }
        // Palettes with transparency, and what is narrower than a byte, are widened later.
        int decoded = Math.max(8, bits());
        var dimensions = new Dimensions((int) width, (int) height);
        return new Header(ImageFormat.PNG, dimensions, decoded);
    }

    /** Bits per pixel as stored (table 12: allowed combinations of colour type and bit depth). */
    private int bits() throws IOException {
        int depth = in.u8(24);
        boolean wide = depth == 8 || depth == 16;
        boolean narrow = depth == 1 || depth == 2 || depth == 4;
        int channels =
                switch (in.u8(25)) {
                    case 0 -> wide || narrow ? 1 : 0;
                    case 2 -> wide ? 3 : 0;
                    case 3 -> depth == 8 || narrow ? 1 : 0;
                    case 4 -> wide ? 2 : 0;
                    case 6 -> wide ? 4 : 0;
                    default -> 0;
                };
        if (channels == 0 || in.u8(26) != 0 || in.u8(27) != 0 || in.u8(28) > 1) {
            throw undecodable("The PNG has an impossible colour type, depth or method");
        }
        return channels * depth;
    }

    private void chunk(String type, long body, long length) throws IOException {
        if (type.equals("IDAT")) {
            checkSum(body, length);
            pixelData += length;
        } else if (type.equals("eXIf") && length > 8) {
            exif = new Span(body, length);
        } else if (type.equals("iCCP")) {
            profile = List.of(new Span(body, length));
        }
    }

    private void checkSum(long body, long length) throws IOException {
        long expected = in.u32(body + length);
        var crc = new CRC32();
        for (long at = body - 4; at < body + length; at += SLICE) {
            int count = (int) Math.min(SLICE, body + length - at);
            crc.update(slice, 0, in.read(at, slice, count));
        }
        if (crc.getValue() != expected) {
            throw undecodable("A checksum of the PNG is wrong");
        }
    }
}
