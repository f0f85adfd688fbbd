package org.safelight.access.limit;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What an answer says of budgets: RateLimit-Policy and RateLimit as
 * draft-ietf-httpapi-ratelimit-headers-10 has them, lists of items (RFC 9651) with {@code q}uota,
 * {@code w}indow, what is {@code r}emaining and {@code t}ime until there is more, both in seconds.
 */
final class RateLimitFields {

    private static final String POLICY = "RateLimit-Policy";
    private static final String LEFT = "RateLimit";
    private static final long SECONDS_OF_A_DAY = 86_400;

    private RateLimitFields() {}

    static void granted(
            HttpServletResponse response, Account account, Budget budget, Verdict.Granted left) {
        response.setHeader(POLICY, account.policy(budget));
        if (left.isCounted()) {
            response.setHeader(
                    LEFT,
                    item(budget.word())
                            + ";r="
                            + left.rateLeft()
                            + ", "
                            + item(Verdict.DAY)
                            + ";r="
                            + left.dayLeft());
        }
    }

    static void refused(
            HttpServletResponse response, Budget budget, Verdict.Refused refused, long seconds) {
        response.setHeader(POLICY, refused.account().policy(budget));
        nothingLeft(response, refused.word(), seconds);
    }

    /** An allowance that stands by itself, under this name. */
    static void refused(
            HttpServletResponse response, String name, Allowance allowance, long seconds) {
        response.setHeader(POLICY, quota(name, allowance.burst(), allowance.window()));
        nothingLeft(response, name, seconds);
    }

    private static void nothingLeft(HttpServletResponse response, String name, long seconds) {
        response.setHeader(LEFT, item(name) + ";r=0;t=" + seconds);
    }

    /** The field that tells of a plan. */
    static String policy(Plan plan, Budget budget) {
        Allowance allowance = plan.of(budget);
        return quota(budget.word(), allowance.burst(), allowance.window())
                + ", "
                + quota(Verdict.DAY, plan.perDay(), SECONDS_OF_A_DAY);
    }

    private static String quota(String name, long requests, long seconds) {
        return item(name) + ";q=" + requests + ";w=" + seconds;
    }

    private static String item(String name) {
        return '"' + name + '"';
    }
}
