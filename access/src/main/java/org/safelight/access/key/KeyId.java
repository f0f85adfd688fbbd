package org.safelight.access.key;

import java.util.regex.Pattern;

/** What a key is called: 24 hexadecimal digits, no secret. */
public record KeyId(String value) {

    static final String FORM = "[0-9a-f]{24}";

    private static final Pattern WELL_FORMED = Pattern.compile(FORM);

    public KeyId {
        if (!WELL_FORMED.matcher(value).matches()) {
            throw new IllegalArgumentException("The id of a key is 24 hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
