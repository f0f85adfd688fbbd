package org.safelight.query.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;

/**
 * Whose a photo is. Only the first event of its life says so; no view is asked, since a view may be
 * behind the log, and has forgotten what was purged. An owner never changes, so what was found out
 * once is kept.
 */
final class Owners {

    private static final int MOST_KNOWN = 100_000;

    private final EventStore log;
    private final Cache<String, UserId> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    Owners(EventStore log) {
        this.log = log;
    }

    /** Takes note of an owner that an event names. */
    UserId learn(String aggregate, UserId owner) {
        known.put(aggregate, owner);
        return owner;
    }

    /** The owner of a photo that something has happened to; null if nobody can tell. */
    @Nullable UserId of(String aggregate) {
        @Nullable UserId owner = known.getIfPresent(aggregate);
        return owner == null ? search(aggregate) : owner;
    }

    private @Nullable UserId search(String aggregate) {
        DomainEventStream life = log.readEvents(aggregate, 0);
        @Nullable UserId owner = life.hasNext() ? named(life.next().getPayload()) : null;
        // A stream that is left half read would keep its call to the log open.
        life.forEachRemaining(_ -> {});
        return owner == null ? null : learn(aggregate, owner);
    }

    private static @Nullable UserId named(Object first) {
        return switch (first) {
            case PhotoUploaded uploaded -> uploaded.owner();
            default -> null;
        };
    }
}
