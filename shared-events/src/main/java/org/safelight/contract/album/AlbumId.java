package org.safelight.contract.album;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names one album, as 32 lower-case hexadecimal digits. */
public record AlbumId(String value) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    public AlbumId {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("An album id has 32 lower-case hexadecimal digits");
        }
    }

    /** An id that no album has. */
    public static AlbumId fresh() {
        return new AlbumId(UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
