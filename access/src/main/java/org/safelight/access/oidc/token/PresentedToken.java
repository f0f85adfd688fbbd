package org.safelight.access.oidc.token;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.safelight.access.token.Base64Url;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

import java.util.stream.Stream;

/**
 * Finds a JSON Web Token in the Authorization header (RFC 6750), and nowhere else: addresses end up
 * in logs. What is no such token is not ours, a key of the API for example.
 */
final class PresentedToken implements AuthenticationConverter {

    private static final String SCHEME = "bearer ";

    /** The header is an object in base64url, so it begins like this. */
    private static final String BEGINNING = "eyJ";

    private static final int PARTS = 3;
    private static final int LONGEST = 16 * 1024;

    @Override
    public @Nullable BearerTokenAuthenticationToken convert(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null
                || header.length() > LONGEST
                || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        int from = SCHEME.length();
        while (from < header.length() && header.charAt(from) == ' ') {
            from++;
        }
        String token = header.substring(from);
        return isOne(token) ? new BearerTokenAuthenticationToken(token) : null;
    }

    private static boolean isOne(String token) {
        if (!token.startsWith(BEGINNING)) {
            return false;
        }
        String[] parts = token.split("\\.", PARTS + 1);
        return parts.length == PARTS
                && parts[0].length() > BEGINNING.length()
                && Stream.of(parts).allMatch(Base64Url::isAllOf);
    }
}
