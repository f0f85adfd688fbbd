package org.safelight.operations.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.operations.deadletter.LetterBoard.Count;
import org.safelight.operations.log.LogEntry;
import org.safelight.platform.json.BareValueModule;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What one process tells of its letters, every other one can read. */
interface LetterBoardContract {

    Instant NOON = Instant.parse("2026-03-01T12:00:00.250Z");
    JsonMapper JSON = JsonMapper.builder().addModule(new BareValueModule()).build();

    /** An empty board. */
    LetterBoard board();

    static Letter letter(String processor, String event) {
        return new Letter(
                LetterId.of(processor, event),
                processor,
                "photo-1",
                "java.lang.IllegalStateException: no room",
                3,
                NOON,
                NOON.plusSeconds(60),
                new LogEntry(
                        null,
                        event,
                        NOON,
                        "PhotoTrashed",
                        "1",
                        "Photo",
                        "photo-1",
                        4L,
                        JSON.readTree("{\"photoId\":\"photo-1\"}"),
                        Map.of("actor", "anna"),
                        null));
    }

    private static List<Letter> letters(String processor, int count) {
        return IntStream.range(0, count).mapToObj(n -> letter(processor, "e" + (9 - n))).toList();
    }

    @Test
    default void lettersComeBackWholeAndInTheirOrder() {
        board().tell(new Count("library", 3, NOON), letters("library", 3));

        assertThat(board().list("library", null, 10)).isEqualTo(letters("library", 3));
        assertThat(board().find(LetterId.of("library", "e8"))).contains(letter("library", "e8"));
        assertThat(board().find(LetterId.of("library", "e1"))).isEmpty();
    }

    @Test
    default void pagesFollowEachOtherAcrossProcessors() {
        board().tell(new Count("search", 2, NOON), letters("search", 2));
        board().tell(new Count("library", 2, NOON), letters("library", 2));

        List<Letter> first = board().list(null, null, 3);
        assertThat(first)
                .extracting(it -> it.id().value())
                .containsExactly("library~e9", "library~e8", "search~e9");
        assertThat(board().list(null, "library~e8", 3))
                .extracting(it -> it.id().value())
                .containsExactly("search~e9", "search~e8");
        assertThat(board().list("search", "search~e9", 3))
                .extracting(it -> it.id().value())
                .containsExactly("search~e8");
        assertThat(board().list(null, "gone~e1", 3)).isEmpty();
    }

    @Test
    default void whatIsToldNextReplacesWhatWasToldOfThatProcessorOnly() {
        board().tell(new Count("library", 3, NOON), letters("library", 3));
        board().tell(new Count("search", 1, NOON), letters("search", 1));

        board().tell(
                        new Count("library", 1, NOON.plusSeconds(1)),
                        letters("library", 3).subList(1, 2));

        assertThat(board().list(null, null, 9))
                .extracting(it -> it.id().value())
                .containsExactly("library~e8", "search~e9");
        assertThat(board().counts())
                .containsExactly(
                        new Count("library", 1, NOON.plusSeconds(1)), new Count("search", 1, NOON));
    }

    @Test
    default void thatNothingHasChangedIsToldWithoutTheLetters() {
        board().tell(new Count("library", 2, NOON), letters("library", 2));

        board().tellAgain(new Count("library", 2, NOON.plusSeconds(10)));

        assertThat(board().counts()).containsExactly(new Count("library", 2, NOON.plusSeconds(10)));
        assertThat(board().list(null, null, 9)).hasSize(2);
    }
}
