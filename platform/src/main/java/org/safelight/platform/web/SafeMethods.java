package org.safelight.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Set;

/** The methods by which nobody changes anything here (RFC 9110, section 9.2.1). */
public final class SafeMethods {

    private static final Set<String> ALL = Set.of("GET", "HEAD", "OPTIONS");

    private SafeMethods() {}

    /** Whether this request only asks. */
    public static boolean have(HttpServletRequest request) {
        return ALL.contains(request.getMethod());
    }
}
