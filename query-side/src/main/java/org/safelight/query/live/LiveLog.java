package org.safelight.query.live;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.platform.axon.LogPositions;
import org.safelight.query.live.Step.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.function.Predicate;

/** The log as live events see it: steps, each at its position. */
final class LiveLog {

    /** Before the first event of every log, whether it counts from 0 or from 1. */
    static final long START = LogPositions.START;

    private static final Logger log = LoggerFactory.getLogger(LiveLog.class);

    private final EventStore events;
    private final Owners owners;
    private final Circles circles;
    private final JsonMapper json;

    LiveLog(EventStore events, JsonMapper json) {
        this.events = events;
        this.owners = new Owners(events);
        this.circles = new Circles(events);
        this.json = json;
    }

    /** The position of the last event. */
    long head() {
        return LogPositions.head(events);
    }

    /** The events behind a position, those to come included. */
    BlockingStream<TrackedEventMessage<?>> openAfter(long position) {
        return events.openStream(LogPositions.behind(events, position));
    }

    /** What is told of an event. One that cannot be read here is for nobody. */
    Step step(TrackedEventMessage<?> message) {
        long position = message.trackingToken().position().orElseThrow();
        @Nullable Object payload = null;
        try {
            payload = message.getPayload();
        } catch (SerializationException unreadable) {
            log.error("Event {} cannot be read, and is told to nobody", position, unreadable);
        }
        return new Step(position, payload == null ? null : notice(position, payload, message));
    }

    private @Nullable Notice notice(long position, Object payload, TrackedEventMessage<?> message) {
        @Nullable LiveEvent event = told(payload, message.getTimestamp());
        @Nullable Predicate<UserId> audience = event == null ? null : audience(payload, message);
        return event == null || audience == null
                ? null
                : new Notice(audience, event, frame(position, event));
    }

    private static @Nullable LiveEvent told(Object payload, Instant at) {
        return switch (payload) {
            case PhotoEvent event -> LiveEvent.of(event, at);
            case AlbumEvent event -> LiveEvent.of(event, at);
            default -> null;
        };
    }

    private @Nullable Predicate<UserId> audience(Object payload, EventMessage<?> message) {
        if (payload instanceof AlbumEvent event && message instanceof DomainEventMessage<?> of) {
            long sequence = of.getSequenceNumber();
            Circle circle = circles.around(event, sequence);
            return user -> circle.mayKnow(user, sequence);
        }
        @Nullable UserId owner = ownerOf(payload);
        return owner == null ? null : owner::equals;
    }

    private @Nullable UserId ownerOf(Object payload) {
        return switch (payload) {
            case PhotoUploaded event -> owners.learn(event.photoId().value(), event.owner());
            case PhotoEvent event -> owners.of(event.photoId().value());
            default -> null;
        };
    }

    private String frame(long position, LiveEvent event) {
        return "id: %d\nevent: %s\ndata: %s\n\n"
                .formatted(position, event.type(), json.writeValueAsString(event));
    }
}
