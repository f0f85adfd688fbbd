package org.safelight.access.key.signin;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.safelight.access.key.KeySecret;
import org.springframework.http.HttpHeaders;

/** Where a request shows a key: as a bearer token (RFC 6750), or in a header of its own. */
final class ShownKey {

    static final String HEADER = "X-API-Key";

    private static final String BEARER = "bearer ";

    private ShownKey() {}

    /** What is shown as a key, well-formed or not; null where nothing is. */
    static @Nullable String in(HttpServletRequest request) {
        String own = request.getHeader(HEADER);
        if (own != null) {
            return own.strip();
        }
        String credential = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (credential == null || !credential.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        String token = credential.substring(BEARER.length()).strip();
        // Other bearer tokens are for others.
        return token.startsWith(KeySecret.PREFIX) ? token : null;
    }
}
