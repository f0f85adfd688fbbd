package org.safelight.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.correlation.Correlation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives every request an id, the client's own or the gateway's if that is well formed. The log
 * names it, the answer carries it, and so do the events that come of the request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIds extends ArrivalFilter {

    static final String HEADER = "X-Request-Id";

    @Override
    protected void arrive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = idOf(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        try (var _ = Correlation.of(id)) {
            chain.doFilter(request, response);
        }
    }

    private static String idOf(@Nullable String sent) {
        return sent != null && Correlation.isWellFormed(sent) ? sent : made();
    }

    /** Nobody is kept from guessing it, so it need not cost what a secret costs. */
    private static String made() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
