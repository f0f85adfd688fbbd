package org.safelight.media.imaging.colour;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;

/** The header fields and tags of a colour profile (ICC.1:2022 section 7). */
record IccTags(ByteBuffer profile) {

    private static final int HEADER = 128;
    private static final int ENTRY = 12;
    private static final int MOST_TAGS = 200;

    static IccTags of(byte[] profile) {
        return new IccTags(ByteBuffer.wrap(profile));
    }

    /** Whether there is a header, with its signature. */
    boolean isProfile() {
        return profile.limit() > HEADER + 4 && text(36).equals("acsp");
    }

    String colourSpace() {
        return text(16);
    }

    String connectionSpace() {
        return text(20);
    }

    boolean has(String signature) {
        return tag(signature) != null;
    }

    /** The data of a tag from its type on; null where there is none or it is not in the profile. */
    @Nullable ByteBuffer tag(String signature) {
        int count = Math.min(MOST_TAGS, profile.getInt(HEADER));
        for (int i = 0; i < count; i++) {
            int entry = HEADER + 4 + ENTRY * i;
            if (entry + ENTRY <= profile.limit() && text(entry).equals(signature)) {
                return slice(profile.getInt(entry + 4), profile.getInt(entry + 8));
            }
        }
        return null;
    }

    private @Nullable ByteBuffer slice(int offset, int length) {
        boolean inside = offset >= HEADER && length >= 8 && offset <= profile.limit() - length;
        return inside ? profile.slice(offset, length) : null;
    }

    private String text(int offset) {
        byte[] signature = new byte[4];
        profile.get(offset, signature);
        return new String(signature, ISO_8859_1);
    }
}
