package org.safelight.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.web.ArrivalFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerMapping;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * Writes down who was refused what: something that they may not do, something that cannot be, or
 * more than they may. It names the person and the route, never the address that was asked for,
 * which may hold words of theirs, nor what was sent. Refused sign-ins have lines of their own.
 */
final class RefusedRequests extends ArrivalFilter {

    /** Under this name the lines can be sent elsewhere. */
    private static final Logger log = LoggerFactory.getLogger("org.safelight.audit.refusal");

    /** Not allowed, malformed, too large, of no known type, wrong, too many. */
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 413, 415, 422, 429);

    private static final int MOST = 60;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Instant until = Instant.MIN;
    private int written;

    RefusedRequests(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void arrive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (REFUSALS.contains(response.getStatus()) && mayBeWritten()) {
            log.info(
                    "{} {} was refused to {}: {}",
                    request.getMethod(),
                    route(request),
                    who(),
                    response.getStatus());
        }
    }

    private static String route(HttpServletRequest request) {
        @Nullable Object route =
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return route == null ? "of no route" : route.toString();
    }

    private static String who() {
        @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? "nobody" : caller.getName();
    }

    /** Whoever is refused a thousand times a second does not fill the disk. */
    private synchronized boolean mayBeWritten() {
        Instant now = clock.instant();
        if (!now.isBefore(until)) {
            until = now.plus(WITHIN);
            written = 0;
        }
        return ++written <= MOST;
    }
}
