package org.safelight.platform.security;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A request for the metrics at a management port of its own ({@code management.server.port}). Who
 * opens such a port decides who reaches it: whoever does may read them.
 */
record ScrapePort(Environment environment) implements RequestMatcher {

    private static final String METRICS = "/actuator/prometheus";
    private static final String PUBLIC_PORT = "local.server.port";
    private static final String MANAGEMENT_PORT = "local.management.port";

    @Override
    public boolean matches(HttpServletRequest request) {
        return request.getRequestURI().equals(METRICS)
                && isAt(MANAGEMENT_PORT, request)
                && !isAt(PUBLIC_PORT, request);
    }

    private boolean isAt(String port, HttpServletRequest request) {
        return environment.getProperty(port, Integer.class, -1) == request.getLocalPort();
    }
}
