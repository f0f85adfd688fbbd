package org.safelight.operations.log;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.safelight.platform.axon.LogPositions;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What the log itself can tell, Axon Server's for one: where a time begins, but not where an id
 * stands.
 */
final class LogsOwnIndex implements LogIndex {

    private final EventStore log;

    LogsOwnIndex(EventStore log) {
        this.log = log;
    }

    @Override
    public OptionalLong before(Instant time) {
        @Nullable TrackingToken token = log.createTokenAt(time);
        if (token == null) {
            return OptionalLong.empty();
        }
        long position = token.position().orElse(LogPositions.START);
        return position >= LogPositions.head(log)
                ? OptionalLong.empty()
                : OptionalLong.of(position);
    }

    @Override
    public Map<String, Long> positions(Collection<String> events) {
        return Map.of();
    }
}
