package org.safelight.contract.album;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names one public link, as 32 lower-case hexadecimal digits. It opens nothing. */
public record LinkId(String value) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    public LinkId {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("A link id has 32 lower-case hexadecimal digits");
        }
    }

    /** An id that no link has. */
    public static LinkId fresh() {
        return new LinkId(UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
