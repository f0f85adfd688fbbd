package org.safelight.access.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.access.token.Sha256;
import org.safelight.platform.web.Problem;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * Lets strangers ask only so much through public links: each address, and each link whoever uses
 * it. Each node counts for itself.
 */
final class StrangerLimits extends OncePerRequestFilter {

    private static final String LINKS = "/api/v1/links/";
    private static final int MOST = 10_000;

    private final Kind addresses;
    private final Kind links;
    private final RefusalMetrics metrics;
    private final ProblemWriter problems;

    StrangerLimits(
            LinkLimitSettings settings,
            TimeMeter time,
            RefusalMetrics metrics,
            ProblemWriter problems) {
        this.addresses = new Kind("address", settings.ofAddress(), time);
        this.links = new Kind("link", settings.ofLink(), time);
        this.metrics = metrics;
        this.problems = problems;
    }

    /** What is counted by itself, as long as anything of its allowance is used. */
    private static final class Kind {

        private final String word;
        private final Allowance allowance;
        private final TimeMeter time;
        private final Cache<String, Bucket> buckets;

        Kind(String word, Allowance allowance, TimeMeter time) {
            this.word = word;
            this.allowance = allowance;
            this.time = time;
            this.buckets =
                    Caffeine.newBuilder()
                            .expireAfterAccess(Duration.ofSeconds(allowance.window() + 1))
                            .maximumSize(MOST)
                            .build();
        }

        Bucket of(String name) {
            return buckets.get(
                    name,
                    _ ->
                            Bucket.builder()
                                    .addLimit(allowance.bandwidth())
                                    .withCustomTimePrecision(time)
                                    .build());
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(LINKS);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bucket address = addresses.of(Household.of(request.getRemoteAddr()));
        ConsumptionProbe ofAddress = address.tryConsumeAndReturnRemaining(1);
        if (!ofAddress.isConsumed()) {
            refuse(addresses, ofAddress, request, response);
            return;
        }
        ConsumptionProbe ofLink = links.of(linkOf(request)).tryConsumeAndReturnRemaining(1);
        if (!ofLink.isConsumed()) {
            address.addTokens(1);
            refuse(links, ofLink, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** By its hash: what opens an album lies nowhere longer than the request. */
    private static String linkOf(HttpServletRequest request) {
        String token = request.getServletPath().substring(LINKS.length());
        int end = token.indexOf('/');
        return HexFormat.of().formatHex(Sha256.of(end < 0 ? token : token.substring(0, end)));
    }

    private void refuse(
            Kind kind,
            ConsumptionProbe probe,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        metrics.refused("links", kind.word);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        RateLimitFields.refused(response, kind.word, kind.allowance, seconds);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(
                request,
                response,
                Problem.details(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "This %s is asked for more than strangers may. Wait a moment."
                                .formatted(kind.word)));
    }
}
