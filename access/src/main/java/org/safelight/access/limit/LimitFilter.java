package org.safelight.access.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.access.key.signin.KeyAuthentication;
import org.safelight.platform.web.ArrivalFilter;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Refuses what is beyond somebody's plan. Uploads are refused too when as many are under way as a
 * node takes, so that it has threads left for those who only look.
 */
final class LimitFilter extends ArrivalFilter {

    private static final long SECONDS_UNTIL_AN_UPLOAD_ENDS = 5;

    private final Spending spending;
    private final Semaphore uploads;
    private final RefusalMetrics metrics;
    private final Refusals refusals;

    LimitFilter(
            Spending spending,
            LimitSettings settings,
            RefusalMetrics metrics,
            ProblemWriter problems) {
        this.spending = spending;
        this.uploads = new Semaphore(settings.uploadsAtOnce());
        this.metrics = metrics;
        this.refusals = new Refusals(problems);
    }

    @Override
    protected void arrive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Optional<Budget> budget = Budget.of(request);
        if (who == null || !isSomebody(who) || budget.isEmpty()) {
            chain.doFilter(request, response);
        } else if (budget.get() != Budget.UPLOADS) {
            charge(who, budget.get(), request, response, chain);
        } else if (uploads.tryAcquire()) {
            try {
                charge(who, Budget.UPLOADS, request, response, chain);
            } finally {
                uploads.release();
            }
        } else {
            shed(request, response);
        }
    }

    private static boolean isSomebody(Authentication who) {
        return who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }

    private void charge(
            Authentication who,
            Budget budget,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        Account person = spending.ofPerson(who.getName());
        List<Account> charged =
                who instanceof KeyAuthentication key
                        ? List.of(spending.ofKey(key.key()), person)
                        : List.of(person);
        switch (spending.spend(charged, budget)) {
            case Verdict.Granted left -> {
                // The page has no use for them, and hundreds of thumbnails to fetch.
                if (who instanceof KeyAuthentication) {
                    RateLimitFields.granted(response, charged.getFirst(), budget, left);
                }
                chain.doFilter(request, response);
            }
            case Verdict.Refused refused -> refuse(budget, refused, request, response);
        }
    }

    private void refuse(
            Budget budget,
            Verdict.Refused refused,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String whose = refused.account().kind().name().toLowerCase(Locale.ROOT);
        metrics.refused(refused.word(), whose);
        long seconds = Math.max(1, refused.pause().plusMillis(999).toSeconds());
        RateLimitFields.refused(response, budget, refused, seconds);
        boolean day = refused.word().equals(Verdict.DAY);
        refusals.tooMany(
                request,
                response,
                seconds,
                day ? "daily-quota" : "too-many-requests",
                day
                        ? "The requests of this " + whose + " for today are used up."
                        : "This %s makes more %s than the plan has. Wait a moment."
                                .formatted(whose, refused.word()));
    }

    private void shed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        metrics.refused("uploads-at-once", "node");
        refusals.busy(
                request,
                response,
                SECONDS_UNTIL_AN_UPLOAD_ENDS,
                "As many uploads are under way as this node takes. Send it again later.");
    }
}
