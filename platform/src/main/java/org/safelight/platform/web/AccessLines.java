package org.safelight.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import java.io.IOException;
import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Writes a line for each request that is over: method, route, status, bytes, milliseconds, request
 * id, user. Nothing that somebody has typed is in it: a route is a template, and there is no query.
 */
final class AccessLines extends ValveBase implements AccessLog, HandlerInterceptor {

    /** Under this name the lines can be sent elsewhere, or switched off at run time. */
    private static final Logger log = LoggerFactory.getLogger("org.safelight.audit.requests");

    private static final String USER = AccessLines.class.getName() + ".user";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private boolean requestAttributes;

    AccessLines() {
        super(true);
    }

    /** Who is signed in is known only within. */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Principal user = request.getUserPrincipal();
        if (user != null) {
            request.setAttribute(USER, user.getName());
        }
        return true;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(@Nullable Request request, @Nullable Response response, long nanos) {
        if (request == null || response == null) {
            return;
        }
        var line = new Line(request, response, nanos);
        log.atInfo()
                .addKeyValue("method", line.method)
                .addKeyValue("route", line.route)
                .addKeyValue("status", line.status)
                .addKeyValue("bytes", line.bytes)
                .addKeyValue("millis", line.millis)
                .addKeyValue("request", line.request)
                .addKeyValue("user", line.user)
                .log(line.toString());
    }

    private record Line(
            String method,
            String route,
            int status,
            long bytes,
            long millis,
            String request,
            String user) {

        Line(Request request, Response response, long nanos) {
            this(
                    METHODS.contains(request.getMethod()) ? request.getMethod() : "-",
                    attribute(request, HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                    response.getStatus(),
                    response.getBytesWritten(false),
                    TimeUnit.NANOSECONDS.toMillis(nanos),
                    Objects.requireNonNullElse(response.getHeader(RequestIds.HEADER), "-"),
                    attribute(request, USER));
        }

        private static String attribute(Request request, String name) {
            return request.getAttribute(name) instanceof String value ? value : "-";
        }

        @Override
        public String toString() {
            return "%s %s %d, %d bytes, %d ms, %s, %s"
                    .formatted(method, route, status, bytes, millis, request, user);
        }
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        requestAttributes = enabled;
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return requestAttributes;
    }
}
