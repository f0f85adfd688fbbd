package org.safelight.access.token;

/** The alphabet of base64url (RFC 4648, section 5), for what is looked at with each request. */
public final class Base64Url {

    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final boolean[] HAS = new boolean[128];

    static {
        ALPHABET.chars().forEach(it -> HAS[it] = true);
    }

    private Base64Url() {}

    /**
     * Whether a text has no other characters; the padding is another. Nothing branches on what a
     * character is: these come in no order, so a processor would guess wrong every other time.
     */
    public static boolean isAllOf(String text) {
        char[] characters = text.toCharArray();
        boolean all = true;
        for (char it : characters) {
            all &= it < HAS.length && HAS[it];
        }
        return all;
    }
}
