package org.safelight.access.limit;

/**
 * What somebody has used of a plan.
 *
 * @param today requests of this day of UTC
 */
public record Use(long today, long perDay, Allowance reads, Allowance writes, Allowance uploads) {

    static Use of(Account account) {
        Plan plan = account.plan();
        long left = account.day().getAvailableTokens();
        return new Use(
                Math.max(0, plan.perDay() - left),
                plan.perDay(),
                plan.reads(),
                plan.writes(),
                plan.uploads());
    }
}
