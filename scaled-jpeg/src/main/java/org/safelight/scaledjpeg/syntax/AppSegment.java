package org.safelight.scaledjpeg.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The place of an application segment's content, which is not copied.
 *
 * @param marker 0xE0 to 0xEF
 */
@SuppressWarnings("ArrayRecordComponent") // The file is shared, never compared.
public record AppSegment(int marker, byte[] file, int from, int to) {

    /** Whether the content begins with the given Latin-1 text. */
    public boolean startsWith(String signature) {
        byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
        if (to - from < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (file[from + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes the content has. */
    public int length() {
        return to - from;
    }

    /** The content's byte at a place, 0 to 255. */
    public int at(int place) {
        return file[from + place] & 0xFF;
    }

    /** A copy of the content from a place on. */
    public byte[] copyFrom(int place) {
        return Arrays.copyOfRange(file, from + place, to);
    }
}
