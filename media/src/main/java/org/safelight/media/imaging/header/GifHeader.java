package org.safelight.media.imaging.header;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;

import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;

import java.io.IOException;
import java.nio.ByteOrder;

/** The logical screen of a GIF file and its first frame, which must be whole (GIF89a). */
record GifHeader(SourceReader in) {

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;

    static Header read(SourceReader in) throws IOException {
        return new GifHeader(in.order(ByteOrder.LITTLE_ENDIAN)).header();
    }

    private Header header() throws IOException {
        int width = in.u16(6);
        int height = in.u16(8);
        if (width == 0 || height == 0) {
            throw undecodable("The GIF has no screen");
        }
        long frame = firstFrame(13 + colourTable(in.u8(10)));
        if (in.u16(frame + 1) + in.u16(frame + 5) > width
                || in.u16(frame + 3) + in.u16(frame + 7) > height) {
            throw undecodable("The first frame of the GIF is not within its screen");
        }
        afterBlocks(frame + 11 + colourTable(in.u8(frame + 9)));
        // One byte for the index, four for the canvas on which the frame is composed.
        return new Header(ImageFormat.GIF, new Dimensions(width, height), 40);
    }

    private long firstFrame(long from) throws IOException {
        long position = from;
        while (in.u8(position) == EXTENSION) {
            position = afterBlocks(position + 2);
        }
        if (in.u8(position) != IMAGE) {
            throw undecodable("The GIF has no frame");
        }
        return position;
    }

    /** Bytes taken by a colour table that these packed flags tell of. */
    private static int colourTable(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private long afterBlocks(long from) throws IOException {
        long position = from;
        for (int length = in.u8(position); length > 0; length = in.u8(position)) {
            in.step();
            position += length + 1;
        }
        return position + 1;
    }
}
