package org.safelight.platform.axon.mongo;

import com.mongodb.client.MongoDatabase;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.Segment;
import org.axonframework.serialization.Serializer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The last event that a processor has handled in all of its segments, whichever nodes hold them, or
 * none. It is read from where they keep their tokens, and may be as old as a look at it is good
 * for.
 */
public final class SharedPosition implements LongSupplier {

    /** Many may ask at the same time; the database is asked for all of them. */
    private static final long GOOD_FOR = Duration.ofMillis(10).toNanos();

    private final String processor;
    private final MongoDatabase database;
    private final Supplier<Configuration> axon;
    private long position = SegmentPosition.NOWHERE;
    private long readAt = System.nanoTime() - GOOD_FOR;

    /**
     * The position of a processor.
     *
     * @param axon asked for its serializer only when there is something to read
     */
    public SharedPosition(String processor, MongoDatabase database, Supplier<Configuration> axon) {
        this.processor = processor;
        this.database = database;
        this.axon = axon;
    }

    /** The position in the log; -1 where some segment has seen nothing or has no token. */
    @Override
    public synchronized long getAsLong() {
        if (System.nanoTime() - readAt >= GOOD_FOR) {
            position = read();
            readAt = System.nanoTime();
        }
        return position;
    }

    /** Whether some node has ever begun. */
    public boolean isKnown() {
        return database.getCollection(MongoStores.TOKENS)
                        .find(SegmentPosition.ofProcessor(processor))
                        .first()
                != null;
    }

    private long read() {
        List<SegmentPosition> positions =
                database.getCollection(MongoStores.TOKENS)
                        .find(SegmentPosition.ofProcessor(processor))
                        .map(SegmentPosition::new)
                        .into(new ArrayList<>());
        int[] ids = positions.stream().mapToInt(SegmentPosition::segment).toArray();
        if (!isComplete(Segment.computeSegments(ids))) {
            return SegmentPosition.NOWHERE;
        }
        Serializer serializer = axon.get().serializer();
        return positions.stream()
                .mapToLong(it -> it.position(Segment.computeSegment(it.segment(), ids), serializer))
                .min()
                .orElse(SegmentPosition.NOWHERE);
    }

    /** Whether the segments are all of a processor: the parts of the work add up to one. */
    private static boolean isComplete(Segment... segments) {
        return Arrays.stream(segments).mapToDouble(it -> 1.0 / (it.getMask() + 1)).sum() == 1;
    }
}
