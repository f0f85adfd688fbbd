package org.safelight.access.limit.local;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import org.safelight.access.limit.Buckets;
import org.safelight.access.limit.BudgetStore;

/** Budgets in the memory of this process; each is its opener's alone, and full after a restart. */
public final class LocalBudgets implements BudgetStore {

    private final TimeMeter time;

    public LocalBudgets(TimeMeter time) {
        this.time = time;
    }

    @Override
    public Bucket open(String name, Bandwidth limit) {
        return Buckets.full(limit, time);
    }
}
