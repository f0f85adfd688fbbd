package org.safelight.access.oidc.token;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a JSON Web Token in the Authorization header (RFC 6750), and nowhere else: addresses end up
 * in logs. What is no such token is not ours, a key of the API for example.
 */
final class PresentedToken implements AuthenticationConverter {

    /** The header is an object in base64url, so it begins like this. */
    private static final Pattern TOKEN =
            Pattern.compile("(?i:bearer) +(eyJ[\\w-]+\\.[\\w-]*\\.[\\w-]*)");

    private static final int LONGEST = 16 * 1024;

    @Override
    public @Nullable BearerTokenAuthenticationToken convert(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || header.length() > LONGEST) {
            return null;
        }
        Matcher found = TOKEN.matcher(header);
        return found.matches() ? new BearerTokenAuthenticationToken(found.group(1)) : null;
    }
}
