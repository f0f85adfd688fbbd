package org.safelight.access.limit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Buckets of Bucket4j as documents, each replaced only by whoever has seen it as it is. Bucket4j
 * has an adapter of its own for MongoDB, which is not published at this version.
 */
final class MongoBuckets extends AbstractCompareAndSwapBasedProxyManager<String> {

    private static final String ID = "_id";
    private static final String STATE = "state";
    private static final String SPENT = "spentAt";
    private static final long DAYS_TO_REMEMBER = 2;

    private final MongoCollection<Document> buckets;

    MongoBuckets(MongoDatabase database, ClientSideConfig config) {
        super(config);
        // A count that a crash of the database takes back is no harm, and waiting for it would be.
        buckets =
                database.getCollection("budgets")
                        .withWriteConcern(WriteConcern.W1)
                        .withReadPreference(ReadPreference.primary());
        buckets.createIndex(
                Indexes.ascending(SPENT),
                new IndexOptions()
                        .name("forget_budgets")
                        .expireAfter(DAYS_TO_REMEMBER, TimeUnit.DAYS));
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(String name) {
        return new CompareAndSwapOperation() {
            @Override
            public Optional<byte[]> getStateData(Optional<Long> nanos) {
                return Optional.ofNullable(buckets.find(eq(ID, name)).first())
                        .map(it -> it.get(STATE, Binary.class).getData());
            }

            @Override
            public boolean compareAndSwap(
                    byte @Nullable [] seen,
                    byte[] next,
                    RemoteBucketState state,
                    Optional<Long> nanos) {
                return seen == null ? insert(name, next) : replace(name, seen, next);
            }
        };
    }

    private boolean insert(String name, byte[] state) {
        try {
            buckets.insertOne(
                    new Document(ID, name)
                            .append(STATE, new Binary(state))
                            .append(SPENT, Date.from(Instant.now())));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean replace(String name, byte[] seen, byte[] next) {
        return buckets.updateOne(
                                and(eq(ID, name), eq(STATE, new Binary(seen))),
                                combine(
                                        set(STATE, new Binary(next)),
                                        set(SPENT, Date.from(Instant.now()))))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void removeProxy(String name) {
        buckets.deleteOne(eq(ID, name));
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(String name) {
        throw new UnsupportedOperationException("Budgets are asked in the thread of the request");
    }

    @Override
    protected CompletableFuture<Void> removeAsync(String name) {
        throw new UnsupportedOperationException("Budgets are asked in the thread of the request");
    }
}
