package org.safelight.operations.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumId;
import org.safelight.platform.axon.MessageJson;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An operator finds events, whatever log they are in. */
interface LogBrowserContract {

    Serializer EVENTS =
            Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new MessageJson()).build();

    AlbumId SPRING = new AlbumId("0a".repeat(16));
    AlbumId AUTUMN = new AlbumId("0b".repeat(16));
    Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** An empty log. */
    EventStore log();

    LogIndex index();

    /** Does in a transaction what writes. */
    void write(Runnable appending);

    /**
     * Events of two albums in turn, a minute after another, deleted by Anna and restored by Bert.
     */
    @BeforeEach
    default void sixEventsOfTwoAlbums() {
        for (int n = 0; n < 3; n++) {
            tell(SPRING, n, 2 * n);
            tell(AUTUMN, n, 2 * n + 1);
        }
    }

    private void tell(AlbumId album, long sequence, int minute) {
        boolean deleted = sequence % 2 == 0;
        Object payload = deleted ? new AlbumDeleted(album) : new AlbumRestored(album);
        Map<String, String> metadata =
                Map.of(
                        "actor", deleted ? "anna" : "bert",
                        "correlationId", "command-" + minute,
                        "traceId", "request-" + minute / 2);
        Supplier<Instant> at = () -> NOON.plus(Duration.ofMinutes(minute));
        var event =
                new GenericDomainEventMessage<>(
                        "Album",
                        album.value(),
                        sequence,
                        new org.axonframework.messaging.GenericMessage<>(payload, metadata),
                        at);
        write(() -> log().publish(event));
    }

    private LogBrowser browser() {
        return new LogBrowser(log(), index(), new EntryWriter(() -> EVENTS));
    }

    private List<LogEntry> all(LogFilter filter, LogOrder order, int size) {
        List<LogEntry> found = new ArrayList<>();
        @Nullable String token = null;
        do {
            LogPage page = browser().find(filter, order, size, token);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            found.addAll(page.items());
            token = page.nextPageToken();
        } while (token != null);
        return found;
    }

    private static List<Long> minutes(List<LogEntry> entries) {
        return entries.stream()
                .map(entry -> Duration.between(NOON, entry.at()).toMinutes())
                .toList();
    }

    @Test
    default void pagesFollowEachOtherInTheOrderOfTheLogFromEitherEnd() {
        for (int size = 1; size <= 7; size++) {
            assertThat(minutes(all(LogFilter.EVERYTHING, LogOrder.OLDEST, size)))
                    .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
            assertThat(minutes(all(LogFilter.EVERYTHING, LogOrder.NEWEST, size)))
                    .containsExactly(5L, 4L, 3L, 2L, 1L, 0L);
        }
    }

    @Test
    default void anEventIsToldWhole() {
        LogEntry last =
                browser().find(LogFilter.EVERYTHING, LogOrder.NEWEST, 1, null).items().getFirst();

        assertThat(last.type()).isEqualTo("AlbumDeleted");
        assertThat(last.revision()).isEqualTo("1");
        assertThat(last.aggregateType()).isEqualTo("Album");
        assertThat(last.aggregate()).isEqualTo(AUTUMN.value());
        assertThat(last.sequence()).isEqualTo(2);
        assertThat(last.position()).isNotNull();
        assertThat(last.at()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
        assertThat(last.payload()).hasToString("{\"albumId\":\"" + AUTUMN.value() + "\"}");
        assertThat(last.metadata()).containsEntry("actor", "anna").containsKey("traceId");
    }

    @Test
    default void byAggregateInEitherOrder() {
        var spring = new LogFilter(SPRING.value(), null, null, null, null, null);

        assertThat(minutes(all(spring, LogOrder.OLDEST, 2))).containsExactly(0L, 2L, 4L);
        assertThat(minutes(all(spring, LogOrder.NEWEST, 2))).containsExactly(4L, 2L, 0L);
        assertThat(all(spring, LogOrder.OLDEST, 2))
                .extracting(LogEntry::sequence)
                .containsExactly(0L, 1L, 2L);
        assertThat(all(new LogFilter("nobody", null, null, null, null, null), LogOrder.NEWEST, 5))
                .isEmpty();
    }

    @Test
    default void byTypeUserAndCorrelation() {
        assertThat(
                        minutes(
                                all(
                                        new LogFilter(
                                                null, "AlbumRestored", null, null, null, null),
                                        LogOrder.NEWEST,
                                        1)))
                .containsExactly(3L, 2L);
        assertThat(
                        minutes(
                                all(
                                        new LogFilter(null, null, "bert", null, null, null),
                                        LogOrder.OLDEST,
                                        5)))
                .containsExactly(2L, 3L);
        assertThat(
                        minutes(
                                all(
                                        new LogFilter(null, null, null, "command-4", null, null),
                                        LogOrder.OLDEST,
                                        5)))
                .containsExactly(4L);
        assertThat(
                        minutes(
                                all(
                                        new LogFilter(null, null, "anna", "request-2", null, null),
                                        LogOrder.NEWEST,
                                        1)))
                .containsExactly(5L, 4L);
    }

    @Test
    default void byTime() {
        Instant from = NOON.plus(Duration.ofMinutes(2));
        Instant to = NOON.plus(Duration.ofMinutes(4));
        for (LogOrder order : LogOrder.values()) {
            assertThat(minutes(all(new LogFilter(null, null, null, null, from, to), order, 1)))
                    .containsExactlyInAnyOrder(2L, 3L);
            assertThat(minutes(all(new LogFilter(null, null, null, null, null, to), order, 5)))
                    .containsExactlyInAnyOrder(0L, 1L, 2L, 3L);
            assertThat(
                            minutes(
                                    all(
                                            new LogFilter(
                                                    SPRING.value(), null, null, null, from, null),
                                            order,
                                            5)))
                    .containsExactlyInAnyOrder(2L, 4L);
            assertThat(
                            all(
                                    new LogFilter(
                                            null,
                                            null,
                                            null,
                                            null,
                                            NOON.plus(Duration.ofDays(1)),
                                            null),
                                    order,
                                    5))
                    .isEmpty();
            assertThat(
                            all(
                                    new LogFilter(
                                            null, null, null, null, null, NOON.minusSeconds(1)),
                                    order,
                                    5))
                    .isEmpty();
        }
    }

    @Test
    default void aPageEndsAfterSomeReadingAndTheNextOneGoesOnThere() {
        var event = new ArrayList<GenericDomainEventMessage<?>>();
        for (int n = 0; n < Finding.MOST_READ + 100; n++) {
            event.add(
                    new GenericDomainEventMessage<>(
                            "Album",
                            "0c".repeat(16),
                            n,
                            new AlbumDeleted(new AlbumId("0c".repeat(16))),
                            MetaData.emptyInstance()));
        }
        write(() -> log().publish(event));
        var restored = new LogFilter(null, "AlbumRestored", null, null, null, null);

        LogPage first = browser().find(restored, LogOrder.NEWEST, 5, null);
        assertThat(first.items()).isEmpty();
        assertThat(first.eventsRead()).isEqualTo(Finding.MOST_READ);
        assertThat(first.nextPageToken()).isNotNull();
        assertThat(minutes(all(restored, LogOrder.NEWEST, 5))).containsExactly(3L, 2L);

        LogPage oldest = browser().find(restored, LogOrder.OLDEST, 5, null);
        assertThat(minutes(oldest.items())).containsExactly(2L, 3L);
        assertThat(oldest.eventsRead()).isEqualTo(Finding.MOST_READ);
        assertThat(oldest.nextPageToken()).isNotNull();
    }

    @Test
    default void aTokenOfAnotherListIsRefused() {
        String token =
                browser().find(LogFilter.EVERYTHING, LogOrder.NEWEST, 1, null).nextPageToken();

        assertThatThrownBy(() -> browser().find(LogFilter.EVERYTHING, LogOrder.OLDEST, 1, token))
                .isInstanceOf(MalformedLogTokenException.class);
        assertThatThrownBy(() -> browser().find(LogFilter.EVERYTHING, LogOrder.OLDEST, 1, "?"))
                .isInstanceOf(MalformedLogTokenException.class);
    }
}
