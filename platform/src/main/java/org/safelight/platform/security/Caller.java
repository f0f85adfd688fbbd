package org.safelight.platform.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where an attempt to sign in by name and password came from; the details of such a sign-in, and of
 * no other.
 */
public record Caller(String address) {

    /** Who sent a request. */
    public static Caller of(HttpServletRequest request) {
        return new Caller(request.getRemoteAddr());
    }
}
