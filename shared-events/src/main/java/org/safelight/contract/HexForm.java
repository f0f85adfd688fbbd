package org.safelight.contract;

/** How ids and hashes are written: as so many lower-case hexadecimal digits. */
public enum HexForm {
    ID(32),
    SHA_256(64);

    private final int digits;

    HexForm(int digits) {
        this.digits = digits;
    }

    /** Whether a text has this form. */
    public boolean fits(String text) {
        return isHex(text, digits);
    }

    /** Whether a text is so many of these digits. Asked of every id that is read: no expression. */
    public static boolean isHex(String text, int digits) {
        if (text.length() != digits) {
            return false;
        }
        for (int i = 0; i < digits; i++) {
            char it = text.charAt(i);
            if ((it < '0' || it > '9') && (it < 'a' || it > 'f')) {
                return false;
            }
        }
        return true;
    }
}
