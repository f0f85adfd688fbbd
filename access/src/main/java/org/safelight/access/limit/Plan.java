package org.safelight.access.limit;

import org.safelight.access.key.KeyLimits;

/**
 * What one person, or one key, may use.
 *
 * @param perDay requests in a day of UTC
 */
public record Plan(Allowance reads, Allowance writes, Allowance uploads, long perDay) {

    /** The plan of a key: the same, or what its owner grants it if that is less. */
    Plan within(KeyLimits limits) {
        return new Plan(
                reads.atMost(limits.perSecond(), limits.burst()),
                writes.atMost(limits.perSecond(), limits.burst()),
                uploads.atMost(limits.perSecond(), limits.burst()),
                Allowance.min(perDay, limits.perDay()));
    }

    /** What is allowed of a kind of request. */
    public Allowance of(Budget budget) {
        return switch (budget) {
            case READS -> reads;
            case WRITES -> writes;
            case UPLOADS -> uploads;
        };
    }
}
