package org.safelight.media.imaging.header;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;

/** Walks the chunks of a WebP file (RFC 9649), which must be whole up to its first frame. */
final class WebpHeader {

    private static final int FILE_HEADER = 12;
    private static final int FRAME_HEADER = 16;

    /** The reader keeps planes, then pixels of four bytes. */
    private static final int BITS = 64;

    private final SourceReader in;
    private @Nullable Dimensions canvas;
    private @Nullable Dimensions frame;
    private @Nullable Span exif;
    private List<Span> profile = List.of();

    private WebpHeader(SourceReader in) {
        this.in = in;
    }

    static Header read(SourceReader in) throws IOException {
        return new WebpHeader(in.order(ByteOrder.LITTLE_ENDIAN)).walk();
    }

    private Header walk() throws IOException {
        long end = Math.min(in.size(), in.u32(4) + 8);
        long position = FILE_HEADER;
        while (position + 8 <= end) {
            position = chunk(position, end);
        }
        if (frame == null) {
            throw undecodable("The WebP has no whole frame");
        }
        return new Header(ImageFormat.WEBP, canvas == null ? frame : canvas, BITS, exif, profile);
    }

    private long chunk(long position, long end) throws IOException {
        in.step();
        long body = position + 8;
        long length = in.u32(position + 4);
        if (body + length > end) {
            return end;
        }
        switch (in.text(position, 4)) {
            case "VP8X" -> canvas = new Dimensions(u24(body + 4) + 1, u24(body + 7) + 1);
            case "VP8 " -> frame(lossy(body));
            case "VP8L" -> frame(lossless(body, length));
            case "ANMF" -> { // The chunks of the frame itself come next.
                return body + Math.min(length, FRAME_HEADER);
            }
            case "ICCP" -> profile = List.of(new Span(body, length));
            case "EXIF" -> exif = exif(body, length);
            default -> {}
        }
        return body + length + (length & 1);
    }

    private void frame(Dimensions dimensions) throws IOException {
        if (frame == null) {
            frame = dimensions;
        }
        if (canvas != null
                && (frame.width() > canvas.width() || frame.height() > canvas.height())) {
            throw undecodable("A frame of the WebP is larger than its canvas");
        }
    }

    /** A key frame of VP8 (RFC 6386 section 9.1). */
    private Dimensions lossy(long body) throws IOException {
        boolean keyFrame = (in.u8(body) & 1) == 0;
        if (!keyFrame || !in.text(body + 3, 3).equals("\u009D\u0001*")) {
            throw undecodable("The WebP does not begin with a key frame");
        }
        return size(in.u16(body + 6) & 0x3FFF, in.u16(body + 8) & 0x3FFF);
    }

    /** The header of a lossless frame (RFC 9649 section 3.4). */
    private Dimensions lossless(long body, long length) throws IOException {
        long bits = in.u32(body + 1);
        if (in.u8(body) != 0x2F || bits >>> 29 != 0 || length < 6) {
            throw undecodable("The lossless frame of the WebP has no signature");
        }
        return size((int) (bits & 0x3FFF) + 1, (int) (bits >>> 14 & 0x3FFF) + 1);
    }

    private static Dimensions size(int width, int height) throws IOException {
        if (width == 0 || height == 0) {
            throw undecodable("The WebP has no possible size");
        }
        return new Dimensions(width, height);
    }

    private Span exif(long body, long length) throws IOException {
        boolean prefixed = length > 6 && in.text(body, 6).equals("Exif\0\0");
        return prefixed ? new Span(body + 6, length - 6) : new Span(body, length);
    }

    private int u24(long position) throws IOException {
        return in.u16(position) | in.u8(position + 2) << 16;
    }
}
