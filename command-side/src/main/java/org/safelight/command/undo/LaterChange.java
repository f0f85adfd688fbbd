package org.safelight.command.undo;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.CommandId;

import java.time.Instant;

/**
 * A change that stands in the way of an undo.
 *
 * @param change the name of the event
 * @param commandId the command that it came from, which can be undone first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LaterChange(String change, Instant at, @Nullable String commandId) {

    static LaterChange of(DomainEventMessage<?> event) {
        Object command = event.getMetaData().get(MessageOriginProvider.getDefaultCorrelationKey());
        return new LaterChange(
                event.getPayloadType().getSimpleName(),
                event.getTimestamp(),
                command instanceof String message
                        ? new CommandId(event.getAggregateIdentifier(), message).toString()
                        : null);
    }
}
