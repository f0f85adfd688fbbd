package org.safelight.media.imaging.header;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;
import static org.safelight.media.imaging.UnreadableImageException.unsupported;

import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;

import java.io.IOException;

/** The frame of a JPEG file (ITU-T T.81, B.2.2). */
final class JpegHeader {

    private static final int SOF2 = 0xC2;

    /** A block of 64 pixels takes at least one bit (Huffman codes have no empty code). */
    private static final long MOST_PIXELS_PER_BYTE = 512;

    private JpegHeader() {}

    static Header read(SourceReader in) throws IOException {
        JpegSegments segments = JpegSegments.walk(in);
        Span frame = segments.frame();
        if (frame == null || frame.length() < 6) {
            throw undecodable("The JPEG has no frame before its first scan");
        }
        if (segments.frameMarker() > SOF2) {
            throw unsupported("Lossless, hierarchical and arithmetic JPEG are not supported");
        }
        if (in.u8(frame.position()) != 8) {
            throw unsupported("A JPEG of other than 8 bits is not supported");
        }
        int components = in.u8(frame.position() + 5);
        if (components == 0 || components == 2 || components > 4) {
            throw undecodable("The JPEG has an impossible number of components");
        }
        Dimensions size = size(in, frame);
        return new Header(
                ImageFormat.JPEG, size, 8 * components, segments.exif(), segments.profile());
    }

    private static Dimensions size(SourceReader in, Span frame) throws IOException {
        int height = in.u16(frame.position() + 1);
        int width = in.u16(frame.position() + 3);
        if (width == 0 || height == 0) {
            throw undecodable("The JPEG has no size");
        }
        if ((long) width * height > in.size() * MOST_PIXELS_PER_BYTE) {
            throw undecodable("The JPEG is too short for its size");
        }
        return new Dimensions(width, height);
    }
}
