package org.safelight.platform.axon.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets each node claim its share of a processor's segments and no more. Without it the first node
 * would hold them all, and those that come later would have nothing to do. Nodes know of each other
 * by what each writes into a collection now and then, at the time of the database.
 */
public final class FairShare implements MaxSegmentProvider, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FairShare.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    /** As long as Axon leaves a dead node its claims. */
    private static final Duration THOUGHT_ALIVE = Duration.ofSeconds(10);

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final String NODES = "nodes";
    private static final String PROCESSORS = "processors";
    private static final String SEEN = "seen";

    private final MongoStores stores;
    private final MongoCollection<Document> nodes;
    private final Supplier<Configuration> axon;
    private volatile Map<String, Integer> shares = Map.of();
    private @Nullable ScheduledExecutorService timer;

    FairShare(MongoStores stores, Supplier<Configuration> axon) {
        this.stores = stores;
        this.axon = axon;
        nodes = stores.database().getCollection(NODES);
    }

    /** Everything, until it is known who else is there. */
    @Override
    public int getMaxSegments(String processor) {
        return shares.getOrDefault(processor, (int) Short.MAX_VALUE);
    }

    @Override
    public synchronized void start() {
        if (timer == null) {
            ScheduledExecutorService started =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().name("fair-share").daemon().factory());
            ScheduledFuture<?> _ =
                    started.scheduleWithFixedDelay(
                            this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
            timer = started;
        }
    }

    /** Tells the others at once. */
    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.close();
            timer = null;
            leave();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void look() {
        try {
            beSeen();
            shares = shares(alive());
        } catch (RuntimeException e) {
            LOG.warn("Who shares the work is not known anew, for now", e);
        }
    }

    private void leave() {
        try {
            nodes.deleteOne(Filters.eq(stores.node()));
        } catch (MongoException e) {
            LOG.info("The others will notice by themselves that this node is gone", e);
        }
    }

    private void beSeen() {
        nodes.updateOne(
                Filters.eq(stores.node()),
                Updates.combine(Updates.set(PROCESSORS, processors()), Updates.currentDate(SEEN)),
                new UpdateOptions().upsert(true));
    }

    private List<String> processors() {
        return axon.get().eventProcessingConfiguration().eventProcessors().values().stream()
                .filter(EventProcessor::isRunning)
                .map(EventProcessor::getName)
                .toList();
    }

    /** The nodes that were seen shortly before this one, in an order that all agree on. */
    private List<Document> alive() {
        @Nullable Document self = nodes.find(Filters.eq(stores.node())).first();
        if (self == null) {
            return List.of();
        }
        Instant now = self.getDate(SEEN).toInstant();
        nodes.deleteMany(Filters.lt(SEEN, now.minus(REMEMBERED)));
        return nodes.find(Filters.gte(SEEN, now.minus(THOUGHT_ALIVE)))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private Map<String, Integer> shares(List<Document> alive) {
        Map<String, Integer> counted = new HashMap<>();
        for (String processor : processors()) {
            List<String> sharing =
                    alive.stream()
                            .filter(it -> it.getList(PROCESSORS, String.class).contains(processor))
                            .map(it -> it.getString("_id"))
                            .toList();
            int place = sharing.indexOf(stores.node());
            int segments = stores.segments(processor);
            if (place >= 0 && segments > 0) {
                counted.put(processor, share(segments, sharing.size(), place));
            }
        }
        return counted;
    }

    /** All shares together are all segments; the first nodes have the odd ones. */
    private static int share(int segments, int nodes, int place) {
        return segments / nodes + (place < segments % nodes ? 1 : 0);
    }
}
