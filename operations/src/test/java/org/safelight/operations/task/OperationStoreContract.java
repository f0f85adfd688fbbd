package org.safelight.operations.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What every store of operations does, wherever it is kept. */
interface OperationStoreContract {

    Instant NOON = Instant.parse("2026-06-21T12:00:00Z");

    OperationStore store();

    private static Operation replay(String target, int second) {
        return Operation.requested(
                "replay", target, Map.of("why", "for fun"), "anna", NOON.plusSeconds(second));
    }

    private Operation kept(String target, int second) {
        Operation replay = replay(target, second);
        assertThat(store().add(replay)).isTrue();
        return replay;
    }

    @Test
    default void whatWasAskedForIsKeptAsItIs() {
        Operation replay = kept("library", 0);

        assertThat(store().find(replay.id())).contains(replay);
        assertThat(store().running("replay", "library")).contains(replay);
        assertThat(store().running()).containsExactly(replay);
        assertThat(store().find("another")).isEmpty();
        assertThat(store().running("replay", "search")).isEmpty();
    }

    @Test
    default void theSameIsNotAskedForTwiceAtTheSameTime() {
        Operation first = kept("library", 0);

        assertThat(store().add(replay("library", 1))).isFalse();
        assertThat(store().add(replay("search", 1))).isTrue();
        assertThat(store().end(first.id(), Operation.State.FAILED, NOON, "no light")).isTrue();
        assertThat(store().add(replay("library", 2))).isTrue();
    }

    @Test
    default void whatIsDoneAlreadyIsNotedBesideWhatRuns() {
        kept("library", 0);
        Operation noted = replay("library", 1).ended(Operation.State.DONE, NOON, null);

        assertThat(store().add(noted)).isTrue();
        assertThat(store().find(noted.id())).contains(noted);
        assertThat(store().running()).hasSize(1);
    }

    @Test
    default void theLastRequestedComesFirstPageByPage() {
        Operation first = kept("library", 1);
        Operation second = kept("statistics", 2);
        Operation third = kept("search", 3);

        assertThat(store().list(null, 2)).containsExactly(third, second);
        assertThat(store().list(second.id(), 2)).containsExactly(first);
        assertThat(store().list(first.id(), 2)).isEmpty();
        assertThat(store().list("unknown", 2)).isEmpty();
    }

    @Test
    default void oneProcessAtATimeHasTheLeaseUntilItIsOver() {
        Operation replay = kept("library", 0);
        Instant later = NOON.plusSeconds(10);

        assertThat(store().lease(replay.id(), "north", NOON, later)).isTrue();
        assertThat(store().lease(replay.id(), "south", NOON.plusSeconds(9), later)).isFalse();
        assertThat(store().lease(replay.id(), "north", NOON.plusSeconds(9), later)).isTrue();
        assertThat(store().lease(replay.id(), "south", later.plusMillis(1), NOON.plusSeconds(20)))
                .isTrue();
    }

    @Test
    default void aProcessThatLeavesGivesItsLeasesUp() {
        Operation replay = kept("library", 0);
        Instant later = NOON.plusSeconds(10);

        store().lease(replay.id(), "north", NOON, later);
        store().release("north");

        assertThat(store().lease(replay.id(), "south", NOON, later)).isTrue();
    }

    @Test
    default void howFarItIsIsToldUntilItsEnd() {
        Operation replay = kept("library", 0);
        var half = new Progress(0.5, 120.5, 7L);

        store().report(replay.id(), half);
        assertThat(store().find(replay.id())).map(Operation::progress).contains(half);

        store().report(replay.id(), new Progress(0.75, null, null));
        assertThat(store().end(replay.id(), Operation.State.CANCELLED, NOON, "enough")).isTrue();
        store().report(replay.id(), half);

        assertThat(store().find(replay.id()))
                .contains(
                        new Operation(
                                replay.id(),
                                "replay",
                                "library",
                                Map.of("why", "for fun"),
                                "anna",
                                NOON,
                                new Progress(0.75, null, null),
                                false,
                                Operation.State.CANCELLED,
                                NOON,
                                "enough"));
    }

    @Test
    default void whatIsDoneHasComeAllTheWay() {
        Operation replay = kept("library", 0);

        store().end(replay.id(), Operation.State.DONE, NOON, null);

        assertThat(store().find(replay.id())).map(Operation::progress).contains(Progress.ALL);
        assertThat(store().running()).isEmpty();
    }

    @Test
    default void itEndsOnceAndIsNotCancelledAfterwards() {
        Operation replay = kept("library", 0);

        assertThat(store().askToCancel(replay.id())).isTrue();
        assertThat(store().find(replay.id())).map(Operation::cancelling).contains(true);
        assertThat(store().end(replay.id(), Operation.State.DONE, NOON, null)).isTrue();
        assertThat(store().end(replay.id(), Operation.State.FAILED, NOON, "late")).isFalse();
        assertThat(store().askToCancel(replay.id())).isFalse();
        assertThat(store().lease(replay.id(), "north", NOON, NOON.plusSeconds(10))).isFalse();
    }

    @Test
    default void whatEndedLongAgoIsForgottenButNotWhatRuns() {
        Operation running = kept("library", 0);
        List<Operation> ended =
                IntStream.range(1, OperationStore.KEPT + 3)
                        .mapToObj(
                                n ->
                                        replay("search", n)
                                                .ended(
                                                        Operation.State.DONE,
                                                        NOON.plusSeconds(n),
                                                        null))
                        .toList();

        ended.forEach(store()::add);

        assertThat(store().find(ended.get(0).id())).isEmpty();
        assertThat(store().find(ended.get(2).id())).isPresent();
        assertThat(store().list(null, 2 * OperationStore.KEPT))
                .hasSize(OperationStore.KEPT + 1)
                .contains(running);
    }
}
