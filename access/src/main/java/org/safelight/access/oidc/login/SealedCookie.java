package org.safelight.access.oidc.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.platform.secret.DamagedBoxException;
import org.safelight.platform.secret.JsonBox;
import org.safelight.platform.secret.Keyring;
import org.safelight.platform.secret.OwnerKeys.State;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

import tools.jackson.core.type.TypeReference;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that a browser keeps for us and can neither read nor change. It is sealed with a key that
 * every node can look up, so it does not matter which one gets it back.
 *
 * @param <T> the value; it says itself until when it counts
 */
final class SealedCookie<T> {

    /** Whose key it is: the service's own. */
    private static final String OWNER = "system:sign-in";

    /** Browsers take such a cookie only over TLS, for this host and for no part of it. */
    private static final String OF_THIS_HOST = "__Host-";

    private static final String BETWEEN = "~";
    private static final int LONGEST = 4_000;

    private final String name;
    private final String sameSite;
    private final boolean alwaysSecure;
    private final Keyring keys;
    private final JsonBox<T> box;

    SealedCookie(
            String name,
            String sameSite,
            boolean alwaysSecure,
            Keyring keys,
            TypeReference<T> type) {
        this.name = name;
        this.sameSite = sameSite;
        this.alwaysSecure = alwaysSecure;
        this.keys = keys;
        this.box = new JsonBox<>(name, type);
    }

    void give(T value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        var key = keys.of(OWNER);
        String sealed = key.id() + BETWEEN + JsonBox.seal(key, name, value);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, sealed, life));
    }

    void takeBack(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
    }

    private String cookie(HttpServletRequest request, String value, Duration life) {
        return ResponseCookie.from(nameFor(request), value)
                .path("/")
                .maxAge(life)
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite(sameSite)
                .build()
                .toString();
    }

    private boolean isSecure(HttpServletRequest request) {
        return alwaysSecure || request.isSecure();
    }

    private String nameFor(HttpServletRequest request) {
        return isSecure(request) ? OF_THIS_HOST + name : name;
    }

    /** What was given, if it was by us, and whatever it says of its time. */
    Optional<T> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(nameFor(request)))
                .map(Cookie::getValue)
                .filter(value -> value.length() <= LONGEST)
                .findFirst()
                .flatMap(this::opened);
    }

    private Optional<T> opened(String value) {
        int end = value.indexOf(BETWEEN);
        if (end < 0 || !(keys.find(value.substring(0, end)) instanceof State.Kept(var key))) {
            return Optional.empty();
        }
        try {
            return Optional.of(box.open(key, value.substring(end + 1)));
        } catch (DamagedBoxException _) {
            return Optional.empty();
        }
    }
}
