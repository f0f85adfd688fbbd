package org.safelight.media.imaging.header;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;
import static org.safelight.media.imaging.UnreadableImageException.unsupported;

import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;

import java.io.IOException;
import java.nio.ByteOrder;

/** A Windows bitmap (BITMAPCOREHEADER to BITMAPV5HEADER), whose pixels must be in the file. */
record BmpHeader(SourceReader in) {

    private static final int CORE_HEADER = 12;
    private static final int RGB = 0;
    private static final int RLE8 = 1;
    private static final int RLE4 = 2;
    private static final int BITFIELDS = 3;
    private static final int ALPHA_BITFIELDS = 6;

    static Header read(SourceReader in) throws IOException {
        return new BmpHeader(in.order(ByteOrder.LITTLE_ENDIAN)).header();
    }

    private Header header() throws IOException {
        boolean core = in.u32(14) == CORE_HEADER;
        long width = core ? in.u16(18) : in.s32(18);
        long height = core ? in.u16(20) : Math.abs((long) in.s32(22));
        int bits = in.u16(core ? 24 : 28);
        if (width < 1 || height < 1 || height > Integer.MAX_VALUE) {
            throw undecodable("The BMP has no possible size");
        }
        if (!isDepth(bits)) {
            throw undecodable("The BMP has an impossible depth");
        }
        checkPixels(width, height, bits, core ? RGB : in.s32(30));
        return new Header(
                ImageFormat.BMP, new Dimensions((int) width, (int) height), Math.max(8, bits));
    }

    private static boolean isDepth(int bits) {
        return switch (bits) {
            case 1, 4, 8, 16, 24, 32 -> true;
            default -> false;
        };
    }

    private void checkPixels(long width, long height, int bits, int compression)
            throws IOException {
        long offset = in.u32(10);
        long bytes =
                switch (compression) {
                    case RGB, BITFIELDS, ALPHA_BITFIELDS -> (width * bits + 31) / 32 * 4 * height;
                    // At least the two bytes that end each row.
                    case RLE8, RLE4 -> 2 * height;
                    default -> throw unsupported("This compression of BMP is not supported");
                };
        if (offset < 14 + in.u32(14) || offset + bytes > in.size()) {
            throw undecodable("The BMP is too short for its size");
        }
    }
}
