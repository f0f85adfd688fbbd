package org.safelight.access.key;

import org.safelight.contract.HexForm;

/** What a key is called: 24 hexadecimal digits, no secret. */
public record KeyId(String value) {

    static final int DIGITS = 24;

    public KeyId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("The id of a key is 24 hexadecimal digits");
        }
    }

    static boolean isWellFormed(String text) {
        return HexForm.isHex(text, DIGITS);
    }

    @Override
    public String toString() {
        return value;
    }
}
