package org.safelight.media.imaging.header;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;
import static org.safelight.media.imaging.UnreadableImageException.unsupported;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;

import java.io.IOException;

/** Walks the segments of a JPEG file up to its first scan (ITU-T T.81 annex B). */
final class JpegHeader {

    private static final int SOF0 = 0xC0;
    private static final int SOF2 = 0xC2;
    private static final int SOF15 = 0xCF;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;

    /** A block of 64 pixels takes at least one bit (Huffman codes have no empty code). */
    private static final long MOST_PIXELS_PER_BYTE = 512;

    private final SourceReader in;
    private @Nullable Dimensions dimensions;
    private int components;
    private @Nullable Span exif;

    private JpegHeader(SourceReader in) {
        this.in = in;
    }

    static Header read(SourceReader in) throws IOException {
        return new JpegHeader(in).walk();
    }

    private Header walk() throws IOException {
        long position = 2;
        while (true) {
            in.step();
            position = nextMarker(position);
            int marker = in.u8(position - 1);
            if (marker == SOS || marker == EOI) {
                return header();
            }
            if (hasLength(marker)) {
                segment(marker, position + 2, in.u16(position) - 2);
                position += in.u16(position);
            }
        }
    }

    /** Behind the next 0xFF that is followed by a marker code; bytes between are passed over. */
    private long nextMarker(long from) throws IOException {
        long position = from;
        while (in.u8(position) != 0xFF || in.u8(position + 1) == 0xFF || in.u8(position + 1) == 0) {
            in.step();
            position++;
        }
        return position + 2;
    }

    private static boolean hasLength(int marker) {
        return marker >= SOF0 && !(marker >= 0xD0 && marker <= 0xD7);
    }

    private void segment(int marker, long body, int length) throws IOException {
        if (length < 0) {
            throw undecodable("A JPEG segment has no length");
        }
        if (marker == APP1 && exif == null && length > 14 && isExif(body)) {
            exif = new Span(body + 6, length - 6);
        } else if (isFrame(marker)) {
            frame(marker, body);
        }
    }

    private boolean isExif(long body) throws IOException {
        return in.text(body, 6).equals("Exif\0\0");
    }

    private static boolean isFrame(int marker) {
        return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }

    private void frame(int marker, long body) throws IOException {
        int width = in.u16(body + 3);
        int height = in.u16(body + 1);
        components = in.u8(body + 5);
        if (marker > SOF2) {
            throw unsupported("Lossless, hierarchical and arithmetic JPEG are not supported");
        }
        if (in.u8(body) != 8) {
            throw unsupported("A JPEG of other than 8 bits is not supported");
        }
        if (width == 0 || height == 0 || components == 0 || components == 2 || components > 4) {
            throw undecodable("The JPEG frame has no possible size or components");
        }
        dimensions = new Dimensions(width, height);
    }

    private Header header() throws IOException {
        if (dimensions == null) {
            throw undecodable("The JPEG has no frame before its first scan");
        }
        if (dimensions.pixels() > in.size() * MOST_PIXELS_PER_BYTE) {
            throw undecodable("The JPEG is too short for its size");
        }
        return new Header(ImageFormat.JPEG, dimensions, 8 * components, exif);
    }
}
