package org.safelight.query.seal;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;
import org.safelight.query.library.LibraryProjection;
import org.safelight.query.search.SearchProjection;

import java.util.Set;

/**
 * Opens events at the last moment before a projection sees them. What comes before that, and what
 * is put aside when the projection fails, is sealed as in the log.
 */
record OpenedEvents(Opening opening) implements HandlerEnhancerDefinition {

    /** Those that show words. The statistics know none. */
    private static final Set<Class<?>> READERS =
            Set.of(LibraryProjection.class, SearchProjection.class);

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> handler) {
        return READERS.contains(handler.declaringClass())
                ? new OpenedHandler<>(handler, opening)
                : handler;
    }

    private static final class OpenedHandler<T> extends WrappedMessageHandlingMember<T> {

        private final MessageHandlingMember<T> handler;
        private final Opening opening;

        OpenedHandler(MessageHandlingMember<T> handler, Opening opening) {
            super(handler);
            this.handler = handler;
            this.opening = opening;
        }

        @Override
        public @Nullable Object handle(Message<?> message, T projection) throws Exception {
            if (!(message instanceof DomainEventMessage<?> event)) {
                return handler.handle(message, projection);
            }
            return opening.isOfTheErased(event)
                    ? null
                    : handler.handle(opening.opened(event), projection);
        }
    }
}
