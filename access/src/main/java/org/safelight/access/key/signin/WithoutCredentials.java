package org.safelight.access.key.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * A request whose key has been looked at. Nobody else needs to see it, or to judge it again, and no
 * other credential that came along is looked at.
 */
final class WithoutCredentials extends HttpServletRequestWrapper {

    WithoutCredentials(HttpServletRequest request) {
        super(request);
    }

    private static boolean isCredential(String name) {
        return name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)
                || name.equalsIgnoreCase(HttpHeaders.COOKIE)
                || name.equalsIgnoreCase(ShownKey.HEADER);
    }

    @Override
    public Cookie[] getCookies() {
        return new Cookie[0];
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isCredential(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isCredential(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames());
        names.removeIf(WithoutCredentials::isCredential);
        return Collections.enumeration(names);
    }
}
