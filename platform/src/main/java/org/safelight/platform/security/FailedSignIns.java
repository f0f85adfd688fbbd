package org.safelight.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.platform.web.Problem;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stops guessing: after too many wrong passwords from one address, its next attempts are refused
 * unread until a while has passed without any.
 */
final class FailedSignIns extends OncePerRequestFilter {

    private static final int ALLOWED = 10;
    private static final Duration PENALTY = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final ProblemWriter problems;
    private final Cache<String, AtomicInteger> failures =
            Caffeine.newBuilder().expireAfterWrite(PENALTY).maximumSize(MOST_ADDRESSES).build();

    FailedSignIns(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            chain.doFilter(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        AtomicInteger failed = failures.getIfPresent(address);
        if (failed != null && failed.get() >= ALLOWED) {
            refuse(request, response);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            failures.get(address, unseen -> new AtomicInteger()).incrementAndGet();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(PENALTY.toSeconds()));
        problems.write(
                request,
                response,
                Problem.details(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-sign-ins",
                        "Too many wrong passwords from this address. Wait a minute."));
    }
}
