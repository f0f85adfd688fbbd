package org.safelight.access.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.access.session.Sessions.Begun;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

import java.time.Duration;
import java.util.Optional;

/**
 * The cookie by which a browser shows its session: out of reach of scripts, sent by no other site's
 * pages, and over TLS bound to this host (RFC 6265bis, {@code __Host-}).
 *
 * @param alwaysSecure whether browsers reach us by TLS, also where we do not see it
 */
public record SessionCookie(boolean alwaysSecure) {

    private static final String NAME = "safelight";
    private static final String OVER_TLS = "__Host-" + NAME;

    /** Has the browser keep it, for as long as the session may last. */
    public void give(Begun begun, HttpServletRequest request, HttpServletResponse response) {
        var session = begun.session();
        Duration life = Duration.between(session.since(), session.until());
        set(begun.token().text(), life, request, response);
    }

    /** Has the browser forget it. */
    public void takeBack(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private void set(
            String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(name(request), value)
                        .httpOnly(true)
                        .secure(isSecure(request))
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(life)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The token that came with a request, whatever it is worth. */
    Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            String name = name(request);
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private String name(HttpServletRequest request) {
        return isSecure(request) ? OVER_TLS : NAME;
    }

    private boolean isSecure(HttpServletRequest request) {
        return alwaysSecure || request.isSecure();
    }
}
