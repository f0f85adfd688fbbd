package org.safelight.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.contract.account.AccountEvent;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.erasure.ErasureEvent;
import org.safelight.contract.photo.PhotoEvent;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was written into a log once can be read for ever. */
class GoldenEventTest {

    /** One event of each kind as it is written today. */
    static Stream<Object> samples() {
        return openSamples().map(GoldenEventTest::asWrittenToday);
    }

    /** One event of each kind as it was first written: with its words for everybody to read. */
    static Stream<Object> openSamples() {
        return Stream.of(
                        SamplePhotoEvents.ALL,
                        SampleAlbumEvents.ALL,
                        SampleErasureEvents.ALL,
                        SampleAccountEvents.ALL)
                .flatMap(List::stream);
    }

    private static Object asWrittenToday(Object open) {
        return Stream.concat(SamplePhotoEvents.SEALED.stream(), SampleAlbumEvents.SEALED.stream())
                .map(Object.class::cast)
                .filter(event -> event.getClass() == open.getClass())
                .findFirst()
                .orElse(open);
    }

    static Stream<Object> sparseSamples() {
        return Stream.of(
                        SamplePhotoEvents.SPARSE,
                        SampleAlbumEvents.SPARSE,
                        SampleErasureEvents.SPARSE,
                        SampleAccountEvents.SPARSE)
                .flatMap(List::stream);
    }

    static Stream<Class<?>> kinds() {
        return Stream.of(PhotoEvent.class, AlbumEvent.class, ErasureEvent.class, AccountEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()));
    }

    @Test
    void everyKindOfEventHasASample() {
        List<Class<?>> sampled = samples().<Class<?>>map(Object::getClass).toList();

        assertThat(sampled).containsExactlyElementsOf(kinds().toList());
    }

    @Test
    void everyRevisionOfEveryEventHasItsFileAndNoFileIsLeftOver() {
        Stream<String> expected =
                kinds().flatMap(
                                kind ->
                                        IntStream.rangeClosed(1, GoldenFile.revisionOf(kind))
                                                .mapToObj(r -> GoldenFile.ofRevision(kind, r)))
                        .map(GoldenFile::name);

        assertThat(GoldenFile.namesOfAll()).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anEventIsWrittenAsItsGoldenFileShows(Object event) {
        JsonNode golden = GoldenFile.ofNewest(event.getClass()).content();

        assertThat(GoldenFile.stored(event)).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aGoldenFileIsReadAsTheEventItCameFrom(Object event) {
        JsonNode golden = GoldenFile.ofNewest(event.getClass()).content();

        assertThat(GoldenFile.read(golden)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("openSamples")
    void whatWasWrittenFirstIsReadAsItWasMeant(Object event) {
        JsonNode golden = GoldenFile.ofRevision(event.getClass(), 1).content();

        assertThat(GoldenFile.read(golden)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("openSamples")
    void wordsThatAreStillOpenAreWrittenAsTheyEverWere(Object event) {
        JsonNode golden = GoldenFile.ofRevision(event.getClass(), 1).content();

        JsonNode stored = GoldenFile.stored(event).get("payload");
        golden.get("payload")
                .forEachEntry((field, value) -> assertThat(stored.get(field)).isEqualTo(value));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFieldOfTheFutureIsPassedOver(Object event) {
        ObjectNode stored = (ObjectNode) GoldenFile.stored(event);
        ((ObjectNode) stored.get("payload")).put("fieldOfTheFuture", "unheard of");

        assertThat(GoldenFile.read(stored)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("sparseSamples")
    void whatIsNotKnownComesBackAsNotKnown(Object event) {
        assertThat(GoldenFile.read(GoldenFile.stored(event))).isEqualTo(event);
    }
}
