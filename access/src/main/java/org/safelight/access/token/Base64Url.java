package org.safelight.access.token;

/** The alphabet of base64url (RFC 4648, section 5), for what is looked at with each request. */
public final class Base64Url {

    private Base64Url() {}

    /** Whether it has this character; the padding is none of it. */
    public static boolean has(char it) {
        return (it >= 'a' && it <= 'z')
                || (it >= 'A' && it <= 'Z')
                || (it >= '0' && it <= '9')
                || it == '-'
                || it == '_';
    }
}
