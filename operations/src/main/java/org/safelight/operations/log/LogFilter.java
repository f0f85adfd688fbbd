package org.safelight.operations.log;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.MessageMetadata;

import java.time.Instant;

/**
 * What an operator looks for. What is null is not asked about.
 *
 * @param type the name of an event, without its package
 * @param user the actor
 * @param correlation the id of a message that something came of, directly or at the bottom of it
 *     all, or of the event itself
 * @param from the earliest time, included
 * @param to the latest time, excluded
 */
public record LogFilter(
        @Nullable String aggregate,
        @Nullable String type,
        @Nullable String user,
        @Nullable String correlation,
        @Nullable Instant from,
        @Nullable Instant to) {

    private static final String CORRELATION = MessageOriginProvider.getDefaultCorrelationKey();
    private static final String TRACE = MessageOriginProvider.getDefaultTraceKey();

    /** Whatever there is. */
    public static final LogFilter EVERYTHING = new LogFilter(null, null, null, null, null, null);

    boolean matches(EventMessage<?> event) {
        return (type == null || type.equals(event.getPayloadType().getSimpleName()))
                && (from == null || !event.getTimestamp().isBefore(from))
                && (to == null || event.getTimestamp().isBefore(to))
                && (user == null || user.equals(event.getMetaData().get(MessageMetadata.ACTOR)))
                && (correlation == null || cameOf(correlation, event));
    }

    private static boolean cameOf(String message, EventMessage<?> event) {
        return message.equals(event.getMetaData().get(CORRELATION))
                || message.equals(event.getMetaData().get(TRACE))
                || message.equals(event.getIdentifier());
    }

    /** Whether some events on the way may not be wanted. */
    boolean isSelective() {
        return type != null || user != null || correlation != null;
    }
}
