package org.safelight.command.support;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.safelight.command.CommandSide;
import org.safelight.command.album.OwnedPhotos;
import org.safelight.command.guard.MissingAggregates;
import org.safelight.command.photo.BackOff;
import org.safelight.platform.axon.MessageJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The life of an aggregate of a running service, as {@code GET
 * /api/v1/admin/aggregates/{id}/events} exports it, for a test that goes on from there.
 */
public record SupportCase(List<DomainEventMessage<?>> events) {

    private static final Jackson3Serializer EVENTS =
            Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new MessageJson()).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    public SupportCase {
        events = List.copyOf(events);
    }

    /** The events of an exported file. */
    public static SupportCase from(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return new SupportCase(
                    lines.filter(line -> !line.isBlank())
                            .map(JSON::readTree)
                            .<DomainEventMessage<?>>map(SupportCase::event)
                            .toList());
        }
    }

    /** Only the first events, up to this sequence number. */
    public SupportCase upTo(long sequence) {
        return new SupportCase(
                events.stream().filter(event -> event.getSequenceNumber() <= sequence).toList());
    }

    /** The aggregate after these events; every photo is its owner's. */
    public TestExecutor<?> given() throws ClassNotFoundException {
        return fixture(events.getFirst().getType()).given(events);
    }

    private static AggregateTestFixture<?> fixture(String type) throws ClassNotFoundException {
        String name =
                "%s.%s.%s"
                        .formatted(
                                CommandSide.class.getPackageName(),
                                type.toLowerCase(Locale.ROOT),
                                type);
        var fixture = new AggregateTestFixture<>(Class.forName(name));
        OwnedPhotos all = (owner, photos) -> true;
        fixture.registerInjectableResource(all);
        fixture.registerInjectableResource(
                new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(10)));
        fixture.registerCommandHandlerInterceptor(new MissingAggregates());
        return fixture;
    }

    private static GenericDomainEventMessage<?> event(JsonNode line) {
        Object payload =
                EVENTS.deserialize(
                        new SimpleSerializedObject<>(
                                line.get("payload"),
                                JsonNode.class,
                                line.get("type").stringValue(),
                                line.get("revision").stringValue()));
        Map<?, ?> metadata = JSON.treeToValue(line.get("metadata"), Map.class);
        return new GenericDomainEventMessage<>(
                line.get("aggregateType").stringValue(),
                line.get("aggregate").stringValue(),
                line.get("sequence").longValue(),
                new GenericMessage<>(
                        Objects.requireNonNull(payload), MetaData.from(texts(metadata))),
                () -> Instant.parse(line.get("at").stringValue()));
    }

    private static Map<String, String> texts(Map<?, ?> metadata) {
        return metadata.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()),
                                entry -> String.valueOf(entry.getValue())));
    }
}
