package org.safelight.media.imaging;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Copies a JPEG (ITU T.81) segment by segment, and its scans byte by byte, up to its end. */
record BareJpeg(InputStream in, OutputStream out) {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APPLICATION = 0xE0;
    private static final int COLOUR_PROFILE = 0xE2;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    /** Exif with one entry, 0x0112: a short, whose value takes the place of the 0 near the end. */
    private static final byte[] ORIENTATION = {
        'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0,
        0, 0, 0, 0, 0, 0, 0
    };

    private static final int PLACE_OF_VALUE = 25;

    void copy(int orientation) throws IOException {
        if (MetadataRemoval.next(in) != 0xFF || MetadataRemoval.next(in) != START) {
            throw new IOException("This is no JPEG");
        }
        mark(START);
        if (orientation > 1) {
            byte[] exif = ORIENTATION.clone();
            exif[PLACE_OF_VALUE] = (byte) orientation;
            segment(EXIF, exif);
        }
        int marker = marker(MetadataRemoval.next(in));
        while (marker != END) {
            copySegment(marker);
            marker = marker == SCAN ? copyScan() : marker(MetadataRemoval.next(in));
        }
        mark(END);
    }

    private void copySegment(int marker) throws IOException {
        int length = (MetadataRemoval.next(in) << 8) | MetadataRemoval.next(in);
        if (length < 2) {
            throw new IOException("A segment is too short");
        }
        byte[] content = MetadataRemoval.next(in, length - 2);
        if (isOfThePicture(marker, content)) {
            segment(marker, content);
        }
    }

    private static boolean isOfThePicture(int marker, byte[] content) {
        return switch (marker) {
            case APPLICATION, ADOBE -> true;
            case COLOUR_PROFILE -> startsWithIcc(content);
            default -> marker != COMMENT && (marker < EXIF || marker > LAST_APPLICATION);
        };
    }

    private static boolean startsWithIcc(byte[] content) {
        return content.length >= ICC.length
                && Arrays.equals(content, 0, ICC.length, ICC, 0, ICC.length);
    }

    /** Copies a scan, and returns the marker behind it. */
    private int copyScan() throws IOException {
        while (true) {
            int next = MetadataRemoval.next(in);
            if (next != 0xFF) {
                out.write(next);
                continue;
            }
            int marker = marker(next);
            if (marker != 0 && (marker < 0xD0 || marker > 0xD7)) {
                return marker;
            }
            mark(marker);
        }
    }

    /** What follows the first byte of a marker and any number of bytes that fill. */
    private int marker(int first) throws IOException {
        if (first != 0xFF) {
            throw new EOFException("There is no marker where one should be");
        }
        int marker = first;
        while (marker == 0xFF) {
            marker = MetadataRemoval.next(in);
        }
        return marker;
    }

    private void mark(int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    private void segment(int marker, byte[] content) throws IOException {
        mark(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.write(content);
    }
}
