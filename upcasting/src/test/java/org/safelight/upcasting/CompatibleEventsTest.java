package org.safelight.upcasting;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.contract.UserId;
import org.safelight.platform.axon.MessageJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** No event that was ever written becomes unreadable by a change of its class. */
class CompatibleEventsTest {

    private static final Path RELEASED = Path.of("src/test/resources/released.sha256");
    private static final Jackson3Serializer EVENTS =
            Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new MessageJson()).build();

    static Stream<Class<?>> events() {
        return Golden.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void aClassReadsAndWritesAllThatItsNewestGoldenFileHas(Class<?> event) {
        Golden newest = Golden.of(event, Golden.revisionOf(event));

        assertThat(newest.exists())
                .as(
                        "%s has no golden file %s: docs/changing-an-event.md says how to make it",
                        event.getSimpleName(), newest.name())
                .isTrue();
        assertThat(EventShape.incompatibilities(event, newest.content().get("payload"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyOlderRevisionIsUpcastToTodays(Class<?> event) {
        int today = Golden.revisionOf(event);
        assertThat(IntStream.range(1, today).boxed())
                .allSatisfy(
                        revision -> {
                            JsonNode golden = Golden.of(event, revision).content();
                            IntermediateEventRepresentation upcast =
                                    upcast(golden, Upcasters.IN_ORDER);
                            assertThat(upcast.getType().getRevision())
                                    .as(
                                            "%s of revision %d: an upcaster is missing in"
                                                    + " Upcasters.IN_ORDER, or comes too early",
                                            event.getSimpleName(), revision)
                                    .isEqualTo(Integer.toString(today));
                            assertThat(
                                            EventShape.incompatibilities(
                                                    event,
                                                    upcast.getData(JsonNode.class).getData()))
                                    .isEmpty();
                        });
    }

    @Test
    void noGoldenFileWasEditedOrLost() throws IOException {
        assertThat(Golden.all().stream().map(Golden::line))
                .as(
                        "a golden file is never edited; a new revision has a new one, and its line"
                                + " in %s",
                        RELEASED)
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(RELEASED));
    }

    @Test
    void anUpcasterLeadsFromOneRevisionToTheNextOfAnEventThatThereIs() {
        assertThat(Upcasters.IN_ORDER)
                .allSatisfy(
                        upcaster -> {
                            int from =
                                    Integer.parseInt(String.valueOf(upcaster.from().getRevision()));
                            assertThat(upcaster.to().getRevision())
                                    .isEqualTo(Integer.toString(from + 1));
                            assertThat(Golden.events().map(Class::getName))
                                    .contains(upcaster.to().getName());
                        });
    }

    /** A class as it might look after a careless change. */
    record Renamed(String roll, @Nullable Integer sped) {}

    record Changed(String roll, boolean speed) {}

    record Grown(String roll, int speed, @Nullable Integer pushed) {}

    @Test
    void aCarelessChangeIsToldInWords() {
        JsonNode then = json("{\"roll\":\"r1\",\"speed\":400}");

        assertThat(EventShape.incompatibilities(Renamed.class, then))
                .anySatisfy(
                        it -> assertThat(it).startsWith("Renamed.speed was removed or renamed."))
                .anySatisfy(it -> assertThat(it).contains("docs/changing-an-event.md"));
        assertThat(EventShape.incompatibilities(Changed.class, then)).isNotEmpty();
        assertThat(EventShape.incompatibilities(Grown.class, then))
                .singleElement()
                .asString()
                .startsWith("Grown.pushed is new.");
        assertThat(
                        EventShape.incompatibilities(
                                Darkroom.Exposed.class,
                                json("{\"roll\":\"r1\",\"speed\":400,\"maker\":\"Ilford\"}")))
                .isEmpty();
        assertThat(EventShape.incompatibilities(UserId.class, json("\"anna\""))).isEmpty();
    }

    @Test
    void anUpcasterThatIsMissingIsNoticed() {
        JsonNode oldest =
                json(
                        "{\"type\":\"%s\",\"revision\":\"1\",\"payload\":{\"roll\":\"r\",\"speed\":\"400\"}}"
                                .formatted(Darkroom.Exposed.class.getName()));

        assertThat(upcast(oldest, Darkroom.UPCASTERS).getType().getRevision()).isEqualTo("3");
        assertThat(upcast(oldest, Darkroom.UPCASTERS.subList(1, 2)).getType().getRevision())
                .isEqualTo("1");
        assertThat(upcast(oldest, Darkroom.UPCASTERS.reversed()).getType().getRevision())
                .isEqualTo("2");
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static IntermediateEventRepresentation upcast(
            JsonNode golden, List<PayloadUpcaster> upcasters) {
        EventData<?> stored =
                new GenericDomainEventEntry<>(
                        "Sample",
                        "sample-1",
                        0,
                        "event-1",
                        "2026-03-01T12:00:00Z",
                        golden.get("type").stringValue(),
                        golden.get("revision").stringValue(),
                        golden.get("payload").toString(),
                        "{}");
        return new EventUpcasterChain(upcasters)
                .upcast(Stream.of(new InitialEventRepresentation(stored, EVENTS)))
                .findFirst()
                .orElseThrow();
    }
}
