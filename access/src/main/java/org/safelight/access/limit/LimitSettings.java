package org.safelight.access.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The usage plan that everybody has. The defaults are out of reach of people, and of a whole
 * machine of two cores: they stop a program that has gone wild, and no measurement.
 *
 * @param readsPerSecond reads a second that one person, or one key, may make
 * @param readsBurst reads at once
 * @param writesPerSecond changes a second
 * @param writesBurst changes at once
 * @param uploadsPerSecond uploads a second, each of one file or many
 * @param uploadsBurst uploads at once
 * @param requestsPerDay requests of any kind in a day of UTC
 * @param failedSignInsPerMinute wrong credentials a minute from one address
 * @param uploadsAtOnce uploads under way on one node, of all people together
 * @param storagePerUser bytes of originals that one person may have, unless their issuer says
 *     otherwise; 0 for any number
 */
@ConfigurationProperties("safelight.limits")
public record LimitSettings(
        @DefaultValue("20000") long readsPerSecond,
        @DefaultValue("40000") long readsBurst,
        @DefaultValue("2000") long writesPerSecond,
        @DefaultValue("10000") long writesBurst,
        @DefaultValue("1000") long uploadsPerSecond,
        @DefaultValue("5000") long uploadsBurst,
        @DefaultValue("100000000") long requestsPerDay,
        @DefaultValue("30") long failedSignInsPerMinute,
        @DefaultValue("100") int uploadsAtOnce,
        @DefaultValue("0B") DataSize storagePerUser) {

    private static final long MOST = 1_000_000_000;

    public LimitSettings {
        check("reads-per-second", readsPerSecond);
        check("reads-burst", readsBurst);
        check("writes-per-second", writesPerSecond);
        check("writes-burst", writesBurst);
        check("uploads-per-second", uploadsPerSecond);
        check("uploads-burst", uploadsBurst);
        check("requests-per-day", requestsPerDay);
        check("failed-sign-ins-per-minute", failedSignInsPerMinute);
        check("uploads-at-once", uploadsAtOnce);
        if (storagePerUser.isNegative()) {
            throw new IllegalArgumentException("safelight.limits.storage-per-user is not negative");
        }
    }

    private static void check(String name, long value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(
                    "safelight.limits." + name + " is 1 to 1,000,000,000");
        }
    }

    /** The plan of each person, and of each key that has no narrower one. */
    public Plan plan() {
        return new Plan(
                new Allowance(readsPerSecond, readsBurst),
                new Allowance(writesPerSecond, writesBurst),
                new Allowance(uploadsPerSecond, uploadsBurst),
                requestsPerDay);
    }
}
