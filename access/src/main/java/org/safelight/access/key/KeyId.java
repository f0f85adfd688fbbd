package org.safelight.access.key;

/** What a key is called: 24 hexadecimal digits, no secret. */
public record KeyId(String value) {

    static final int DIGITS = 24;

    public KeyId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("The id of a key is 24 hexadecimal digits");
        }
    }

    /** Asked for each request by key, so without an expression. */
    static boolean isWellFormed(String text) {
        if (text.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            char it = text.charAt(i);
            if ((it < '0' || it > '9') && (it < 'a' || it > 'f')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
