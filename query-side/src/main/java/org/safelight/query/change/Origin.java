package org.safelight.query.change;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.CommandId;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.UserId;
import org.safelight.contract.history.ChangeOrigin;

/** Reads from an event who was behind it. */
public final class Origin {

    private static final String COMMAND = MessageOriginProvider.getDefaultCorrelationKey();

    private Origin() {}

    /** Who, when, and by which command. */
    public static ChangeOrigin of(DomainEventMessage<?> event) {
        @Nullable String actor = text(event, MessageMetadata.ACTOR);
        @Nullable String command = text(event, COMMAND);
        @Nullable String undoes = text(event, MessageMetadata.UNDOES);
        return new ChangeOrigin(
                event.getPayloadType().getSimpleName(),
                event.getTimestamp(),
                actor == null ? null : new UserId(actor),
                command == null ? null : new CommandId(event.getAggregateIdentifier(), command),
                undoes == null ? null : CommandId.parse(undoes));
    }

    private static @Nullable String text(DomainEventMessage<?> event, String key) {
        return event.getMetaData().get(key) instanceof String text ? text : null;
    }
}
