package org.safelight.access.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.access.token.Sha256;
import org.safelight.platform.web.ArrivalFilter;
import org.safelight.platform.web.ProblemWriter;

import java.io.IOException;
import java.time.Duration;

/**
 * Lets strangers ask only so much through public links: each address, and each link whoever uses
 * it. Each node counts for itself.
 */
final class StrangerLimits extends ArrivalFilter {

    private static final String LINKS = "/api/v1/links/";

    private final Kind addresses;
    private final Kind links;
    private final RefusalMetrics metrics;
    private final Refusals refusals;

    StrangerLimits(
            LinkLimitSettings settings,
            TimeMeter time,
            RefusalMetrics metrics,
            ProblemWriter problems) {
        this.addresses = Kind.of("address", settings.ofAddress(), time);
        this.links = Kind.of("link", settings.ofLink(), time);
        this.metrics = metrics;
        this.refusals = new Refusals(problems);
    }

    /** What is counted by itself, as long as anything of its allowance is used. */
    private record Kind(String word, Allowance allowance, Buckets buckets) {

        static Kind of(String word, Allowance allowance, TimeMeter time) {
            var memory = Duration.ofSeconds(allowance.window() + 1);
            return new Kind(word, allowance, new Buckets(allowance.bandwidth(), memory, time));
        }

        Bucket of(String name) {
            return buckets.of(name);
        }
    }

    @Override
    protected void arrive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getServletPath().startsWith(LINKS)) {
            chain.doFilter(request, response);
            return;
        }
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
        return Sha256.hex(end < 0 ? token : token.substring(0, end));
    }

    private void refuse(
            Kind kind,
            ConsumptionProbe probe,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        metrics.refused("links", kind.word);
        long seconds = Buckets.seconds(probe);
        RateLimitFields.refused(response, kind.word, kind.allowance, seconds);
        refusals.tooMany(
                request,
                response,
                seconds,
                "too-many-requests",
                "This %s is asked for more than strangers may. Wait a moment."
                        .formatted(kind.word));
    }
}
