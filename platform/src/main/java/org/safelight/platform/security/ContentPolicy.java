package org.safelight.platform.security;

/** What browsers may load on behalf of our answers (Content Security Policy Level 3). */
interface ContentPolicy {

    /** Only what this service serves, and pictures that the page itself has fetched. */
    String OF_THE_PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " img-src 'self' blob: data:; form-action 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'";
}
