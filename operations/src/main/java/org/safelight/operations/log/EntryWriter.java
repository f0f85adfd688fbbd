package org.safelight.operations.log;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.function.Supplier;

/** Writes events down for people to read. One that cannot be read says why. */
public final class EntryWriter {

    private static final RevisionResolver REVISIONS = new AnnotationRevisionResolver();

    private final Supplier<Serializer> events;

    /** One that writes payloads as this serializer writes them into the log. */
    public EntryWriter(Supplier<Serializer> events) {
        this.events = events;
    }

    /** The event in the words of an entry, at this position if it is known. */
    public LogEntry entry(EventMessage<?> event, @Nullable Long position) {
        @Nullable JsonNode payload = null;
        @Nullable String problem = null;
        try {
            payload = events.get().serialize(event.getPayload(), JsonNode.class).getData();
        } catch (RuntimeException unreadable) {
            problem = String.valueOf(unreadable.getMessage());
        }
        @Nullable DomainEventMessage<?> domain =
                event instanceof DomainEventMessage<?> it ? it : null;
        return new LogEntry(
                position,
                event.getIdentifier(),
                event.getTimestamp(),
                event.getPayloadType().getSimpleName(),
                REVISIONS.revisionOf(event.getPayloadType()),
                domain == null ? null : domain.getType(),
                domain == null ? null : domain.getAggregateIdentifier(),
                domain == null ? null : domain.getSequenceNumber(),
                payload,
                event.getMetaData(),
                problem);
    }
}
