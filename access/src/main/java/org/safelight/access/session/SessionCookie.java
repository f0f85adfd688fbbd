package org.safelight.access.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.safelight.access.token.SecretToken;
import org.springframework.http.ResponseCookie;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookie by which a browser shows its session: out of reach of scripts, sent by no other site's
 * pages, and over TLS bound to this host (RFC 6265bis, {@code __Host-}).
 */
public final class SessionCookie {

    private static final String NAME = "safelight";
    private static final String OVER_TLS = "__Host-" + NAME;

    private SessionCookie() {}

    /** What the browser is to keep. */
    public static ResponseCookie of(
            SecretToken token, Duration longest, HttpServletRequest request) {
        return cookie(token.text(), request).maxAge(longest).build();
    }

    /** What makes the browser forget it. */
    public static ResponseCookie gone(HttpServletRequest request) {
        return cookie("", request).maxAge(0).build();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            String value, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/");
    }

    /** The token that came with a request, whatever it is worth. */
    static Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? OVER_TLS : NAME;
    }
}
