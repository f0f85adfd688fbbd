package org.safelight.platform.axon.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * How far one segment of a processor has come, as its document in the token store says.
 *
 * <p>Axon stores a token with the events that concern its segment; where others follow, it does so
 * every few seconds only. Beside the token a node may therefore write how far it has really come.
 * That counts only as long as token and segment are what they were: after a reset, a split or a
 * merge it says nothing any more.
 */
record SegmentPosition(Document document) {

    /** The position before all events. */
    static final long NOWHERE = -1;

    private static final String PROCESSOR = "processorName";
    private static final String TOKEN = "token";
    private static final String REACHED = "reached";
    private static final String REACHED_FROM = "reachedFrom";
    private static final String REACHED_MASK = "reachedMask";

    static Bson ofProcessor(String processor) {
        return Filters.eq(PROCESSOR, processor);
    }

    /** Gives a segment to another processor. */
    static Bson toProcessor(String processor) {
        return Updates.set(PROCESSOR, processor);
    }

    int segment() {
        return document.getInteger("segment");
    }

    /** The last event up to which everything that concerns the segment was handled. */
    long position(Segment segment, Serializer serializer) {
        return Math.max(stored(serializer), reached(segment));
    }

    /** The document, as long as it has the same token. */
    Bson unchanged() {
        return Filters.and(Filters.eq(document.get("_id")), Filters.eq(TOKEN, token()));
    }

    /** Writes that the segment has come to this position. */
    Bson reach(long position, Segment segment) {
        return Updates.combine(
                Updates.set(REACHED, position),
                Updates.set(REACHED_FROM, token()),
                Updates.set(REACHED_MASK, segment.getMask()));
    }

    private long reached(Segment segment) {
        boolean counts =
                Objects.equals(document.get(REACHED_FROM), token())
                        && Objects.equals(document.get(REACHED_MASK), segment.getMask());
        return counts ? document.getLong(REACHED) : NOWHERE;
    }

    private long stored(Serializer serializer) {
        @Nullable Binary token = token();
        if (token == null) {
            return NOWHERE;
        }
        TrackingToken read =
                serializer.deserialize(
                        new SimpleSerializedObject<>(
                                token.getData(),
                                byte[].class,
                                document.getString("tokenType"),
                                null));
        return read.position().orElse(NOWHERE);
    }

    private @Nullable Binary token() {
        return document.get(TOKEN, Binary.class);
    }
}
