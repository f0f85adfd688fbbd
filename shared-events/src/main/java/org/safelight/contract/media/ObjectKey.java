package org.safelight.contract.media;

import java.util.regex.Pattern;

/**
 * Names one object in a bucket for ever. A key says nothing about the photo, its owner or its date,
 * and fits every bucket: lower-case letters, digits and dashes, at most 100.
 */
public record ObjectKey(String value) {

    private static final Pattern SAFE = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    public ObjectKey {
        if (!SAFE.matcher(value).matches()) {
            throw new IllegalArgumentException("An object key has only a-z, 0-9 and dashes");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
