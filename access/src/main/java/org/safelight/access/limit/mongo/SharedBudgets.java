package org.safelight.access.limit.mongo;

import com.mongodb.client.MongoDatabase;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.NopeOptimizationListener;
import io.github.bucket4j.distributed.proxy.optimization.delay.DelayOptimization;

import org.safelight.access.limit.BudgetStore;

import java.time.Duration;
import java.util.List;

/**
 * Budgets that nodes share. A node tells the store what it has spent once it is a hundredth of the
 * budget, or a second later: by so much a budget can be exceeded by each further node, and that
 * spares nearly all requests the way to the store. Budgets of less than a hundred are kept to.
 */
public final class SharedBudgets implements BudgetStore {

    private static final int SHARE = 100;
    private static final int RETRIES = 100;
    private static final Duration AT_THE_LATEST = Duration.ofSeconds(1);

    private final MongoBuckets buckets;
    private final TimeMeter time;

    /** Budgets in this database; makes their collection where it is missing. */
    public SharedBudgets(MongoDatabase database, TimeMeter time) {
        this.time = time;
        this.buckets =
                new MongoBuckets(
                        database,
                        ClientSideConfig.getDefault()
                                .withClientClock(time)
                                .withMaxRetries(RETRIES));
    }

    /** A budget with another limit is another budget, so that a new plan counts at once. */
    @Override
    public Bucket open(String name, Bandwidth limit) {
        long unspoken = limit.getCapacity() / SHARE;
        var configuration = new BucketConfiguration(List.of(limit));
        var builder = buckets.builder();
        if (unspoken > 0) {
            builder.withOptimization(
                    // As Optimizations.delaying makes it, but by the same clock as the buckets.
                    new DelayOptimization(
                            new DelayParameters(unspoken, AT_THE_LATEST),
                            NopeOptimizationListener.INSTANCE,
                            time));
        }
        return builder.build(
                name + "/" + limit.getRefillTokens() + "/" + limit.getCapacity(),
                () -> configuration);
    }
}
