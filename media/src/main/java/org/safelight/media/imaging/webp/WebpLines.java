package org.safelight.media.imaging.webp;

import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.header.SourceReader;
import org.safelight.media.imaging.lines.Lines;
import org.safelight.media.imaging.unpack.DeclinedException;
import org.safelight.media.imaging.webp.lossless.LosslessLines;
import org.safelight.media.imaging.webp.lossy.Vp8Lines;

import java.io.IOException;
import java.nio.ByteOrder;

/** Finds the one frame of a WebP file (RFC 9649) that has no alpha plane apart. */
public final class WebpLines {

    private static final int FILE_HEADER = 12;
    private static final int ANIMATED = 0x02;

    /** What is longer is left to another reader: this one wants all of a frame in memory. */
    private static final int LONGEST = 16 << 20;

    private WebpLines() {}

    /** Opens a file whose header has been looked at. */
    public static Lines open(ImageSource source) throws IOException {
        var in = new SourceReader(source).order(ByteOrder.LITTLE_ENDIAN);
        long end = Math.min(in.size(), in.u32(4) + 8);
        for (long position = FILE_HEADER; position + 8 <= end; ) {
            in.step();
            long body = position + 8;
            long length = in.u32(position + 4);
            String chunk = in.text(position, 4);
            boolean elsewhere = chunk.equals("VP8X") && (in.u8(body) & ANIMATED) != 0;
            if (elsewhere || chunk.equals("ALPH") || chunk.equals("ANMF")) {
                throw new DeclinedException("The WebP is animated, or has an alpha plane");
            }
            if (chunk.equals("VP8 ")) {
                return new Vp8Lines(frame(in, body, length, end));
            }
            if (chunk.equals("VP8L")) {
                return new LosslessLines(frame(in, body, length, end));
            }
            position = body + length + (length & 1);
        }
        throw new DeclinedException("The WebP has no frame that is known");
    }

    private static byte[] frame(SourceReader in, long body, long length, long end)
            throws IOException {
        if (length > Math.min(LONGEST, end - body) || length < 10) {
            throw new DeclinedException("The frame of the WebP is too long, or cut");
        }
        return in.bytes(body, (int) length);
    }
}
