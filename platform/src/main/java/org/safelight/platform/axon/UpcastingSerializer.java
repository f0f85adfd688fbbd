package org.safelight.platform.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventData;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * Reads events as they were written, of whatever revision, and gives them as today's. For stores
 * that keep events apart from the log and, unlike the log, do not upcast: dead letters, which may
 * wait through an update of the program.
 */
public final class UpcastingSerializer implements Serializer {

    private static final byte[] NOTHING = "{}".getBytes(UTF_8);

    private final Serializer events;
    private final EventUpcaster upcasters;

    UpcastingSerializer(Serializer events, EventUpcaster upcasters) {
        this.events = events;
        this.upcasters = upcasters;
    }

    /** The serializer of events of this configuration, with its upcasters. */
    public static Serializer of(Configuration axon) {
        return new UpcastingSerializer(axon.eventSerializer(), axon.upcasterChain());
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        return events.serialize(object, representation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return events.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Axon has it
    public <S, T> T deserialize(SerializedObject<S> stored) {
        IntermediateEventRepresentation todays = upcast(stored);
        return todays.getType().equals(stored.getType())
                ? events.deserialize(stored)
                : events.deserialize(todays.getData());
    }

    /** Of the class that it is today, which may have had another name. */
    @Override
    @SuppressWarnings("rawtypes") // as Axon has it
    public Class classForType(SerializedType type) {
        var empty =
                new SimpleSerializedObject<>(
                        NOTHING, byte[].class, type.getName(), type.getRevision());
        return events.classForType(upcast(empty).getType());
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon has it
    public SerializedType typeForClass(@Nullable Class type) {
        return events.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return events.getConverter();
    }

    /** Our upcasters make one event of one. */
    private <S> IntermediateEventRepresentation upcast(SerializedObject<S> stored) {
        return upcasters
                .upcast(Stream.of(new InitialEventRepresentation(new Payload<>(stored), events)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(stored.getType() + " is upcast away"));
    }

    /** An event of which nothing is known but what happened. */
    private record Payload<T>(SerializedObject<T> stored) implements EventData<T> {

        @Override
        public String getEventIdentifier() {
            return "";
        }

        @Override
        public Instant getTimestamp() {
            return Instant.EPOCH;
        }

        @Override
        public SerializedObject<T> getMetaData() {
            return new SimpleSerializedObject<>(
                    stored.getData(), stored.getContentType(), MetaData.class.getName(), null);
        }

        @Override
        public SerializedObject<T> getPayload() {
            return stored;
        }
    }
}
