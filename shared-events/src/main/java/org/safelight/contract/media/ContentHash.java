package org.safelight.contract.media;

import java.util.regex.Pattern;

/** SHA-256 (FIPS 180-4) of some bytes, as 64 lower-case hexadecimal digits. */
public record ContentHash(String value) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!SHA_256.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
