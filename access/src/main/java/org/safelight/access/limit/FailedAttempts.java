package org.safelight.access.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.web.ArrivalFilter;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.http.HttpHeaders;

import java.io.IOException;
import java.time.Duration;

/**
 * Lets an address show only so many keys and tokens a minute that are not good. Wrong passwords are
 * counted where passwords are checked, by name too. Each node counts for itself. The addresses of
 * one household's IPv6 (a /64) are one.
 */
final class FailedAttempts extends ArrivalFilter {

    private static final Duration MEMORY = Duration.ofMinutes(2);
    private static final String OWN_HEADER = "X-API-Key";
    private static final String BY_PASSWORD = "Basic ";

    private final Buckets attempts;
    private final RefusalMetrics metrics;
    private final Refusals refusals;

    FailedAttempts(
            LimitSettings settings,
            TimeMeter time,
            RefusalMetrics metrics,
            ProblemWriter problems) {
        long most = settings.failedSignInsPerMinute();
        var limit =
                Bandwidth.builder()
                        .capacity(most)
                        .refillGreedy(most, Duration.ofMinutes(1))
                        .build();
        this.attempts = new Buckets(limit, MEMORY, time);
        this.metrics = metrics;
        this.refusals = new Refusals(problems);
    }

    @Override
    protected void arrive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bucket left = left(request);
        if (left != null && left.getAvailableTokens() < 1) {
            refuse(left, request, response);
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED && isByToken(request)) {
            attempts.of(from(request)).tryConsume(1);
        }
    }

    /** Where nobody fails, nothing of the request is looked at. */
    private @Nullable Bucket left(HttpServletRequest request) {
        return attempts.areUntouched() || !isByToken(request)
                ? null
                : attempts.known(from(request));
    }

    private static String from(HttpServletRequest request) {
        return Household.of(request.getRemoteAddr());
    }

    private static boolean isByToken(HttpServletRequest request) {
        String credential = request.getHeader(HttpHeaders.AUTHORIZATION);
        return request.getHeader(OWN_HEADER) != null
                || (credential != null && !credential.regionMatches(true, 0, BY_PASSWORD, 0, 6));
    }

    private void refuse(Bucket left, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        metrics.refused("sign-ins", "address");
        refusals.tooMany(
                request,
                response,
                Buckets.seconds(left.estimateAbilityToConsume(1)),
                "too-many-sign-ins",
                "Too many wrong credentials from this address. Wait a while.");
    }
}
