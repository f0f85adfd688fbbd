package org.safelight.media.imaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies those chunks of a PNG (ISO 15948) that say how it looks, up to its end. */
record BarePng(InputStream in, OutputStream out) {

    private static final int SIGNATURE_BYTES = 8;
    private static final int HEAD_BYTES = 8;
    private static final int CHECKSUM_BYTES = 4;
    private static final int BYTES_AT_ONCE = 8 * 1024;
    private static final String END = "IEND";
    private static final Set<String> LOOK =
            Set.of(
                    "IHDR", "PLTE", "IDAT", END, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB",
                    "cICP", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

    void copy() throws IOException {
        out.write(MetadataRemoval.next(in, SIGNATURE_BYTES));
        String type = "";
        while (!type.equals(END)) {
            byte[] head = MetadataRemoval.next(in, HEAD_BYTES);
            long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
            type = new String(head, 4, 4, StandardCharsets.US_ASCII);
            boolean kept = LOOK.contains(type);
            if (kept) {
                out.write(head);
            }
            pass(length + CHECKSUM_BYTES, kept);
        }
    }

    private void pass(long count, boolean kept) throws IOException {
        long left = count;
        while (left > 0) {
            byte[] some = MetadataRemoval.next(in, (int) Math.min(left, BYTES_AT_ONCE));
            if (kept) {
                out.write(some);
            }
            left -= some.length;
        }
    }
}
