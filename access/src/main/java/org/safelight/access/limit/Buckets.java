package org.safelight.access.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Budgets of the same size in the memory of one process, by name; of the most recent names. */
public final class Buckets {

    private static final int MOST = 10_000;

    private final Bandwidth limit;
    private final TimeMeter time;
    private final Cache<String, Bucket> byName;

    /**
     * None yet.
     *
     * @param memory how long one is kept that nobody asks for; it is full again by then
     */
    Buckets(Bandwidth limit, Duration memory, TimeMeter time) {
        this.limit = limit;
        this.time = time;
        this.byName = Caffeine.newBuilder().expireAfterAccess(memory).maximumSize(MOST).build();
    }

    /** The budget of this name; full where there was none. */
    Bucket of(String name) {
        return byName.get(name, _ -> full(limit, time));
    }

    /** The budget of this name, if something of it was used lately. */
    @Nullable Bucket known(String name) {
        return byName.getIfPresent(name);
    }

    /** Whether nothing of any was used lately. */
    boolean areUntouched() {
        return byName.asMap().isEmpty();
    }

    /** A budget of which nothing is used. */
    public static Bucket full(Bandwidth limit, TimeMeter time) {
        return Bucket.builder().addLimit(limit).withCustomTimePrecision(time).build();
    }

    /** In how many seconds one more will be allowed, rounded up. */
    static long seconds(ConsumptionProbe refused) {
        return seconds(refused.getNanosToWaitForRefill());
    }

    /** The same, for what was only asked. */
    static long seconds(EstimationProbe refused) {
        return seconds(refused.getNanosToWaitForRefill());
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
    }
}
