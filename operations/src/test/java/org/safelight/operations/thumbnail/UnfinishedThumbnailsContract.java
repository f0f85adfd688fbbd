package org.safelight.operations.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.operations.thumbnail.UnfinishedThumbnails.Counts;
import org.safelight.operations.thumbnail.UnfinishedThumbnails.State;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which photos lack a thumbnail, and why, is told as the log has it. */
interface UnfinishedThumbnailsContract {

    Instant NOON = Instant.parse("2026-03-01T12:00:00.250Z");
    Instant STUCK_BEFORE = NOON.plus(Duration.ofMinutes(5));
    PhotoId BEACH = new PhotoId("0a".repeat(16));
    PhotoId BOAT = new PhotoId("0b".repeat(16));
    PhotoId GULL = new PhotoId("0c".repeat(16));
    ThumbnailFault FULL = new ThumbnailFault(ThumbnailFault.Kind.STORAGE, "No space left");

    /** Nothing noted yet. */
    UnfinishedThumbnails thumbnails();

    static Unfinished expected(PhotoId photo, int attempts, Duration due) {
        return new Unfinished(
                photo, false, attempts, NOON, NOON.plus(due), attempts == 0 ? null : FULL);
    }

    private List<Unfinished> list(State state, @Nullable String behind, int limit) {
        return thumbnails().list(state, STUCK_BEFORE, behind, limit);
    }

    @Test
    default void whatIsOnItsWayTellsItsAttemptsAndTheNext() {
        thumbnails().expect(expected(BEACH, 0, Duration.ZERO), 0);
        thumbnails().expect(expected(BEACH, 2, Duration.ofMinutes(9)), 3);

        assertThat(list(State.OUTSTANDING, null, 5))
                .containsExactly(expected(BEACH, 2, Duration.ofMinutes(9)));
        assertThat(list(State.FAILED, null, 5)).isEmpty();
    }

    @Test
    default void whatHasBeenDueForLongIsStuck() {
        thumbnails().expect(expected(BEACH, 0, Duration.ZERO), 0);
        thumbnails().expect(expected(BOAT, 1, Duration.ofMinutes(9)), 0);

        assertThat(list(State.STUCK, null, 5)).extracting(Unfinished::photo).containsExactly(BEACH);
        assertThat(thumbnails().counts(STUCK_BEFORE)).isEqualTo(new Counts(2, 1, 0));
    }

    @Test
    default void whatHasFailedSaysWhyUntilItIsAskedForAgain() {
        thumbnails().expect(expected(BEACH, 3, Duration.ZERO), 4);
        thumbnails().fail(BEACH, NOON.plusSeconds(9), FULL, 5);

        Instant at = NOON.plusSeconds(9);
        assertThat(list(State.FAILED, null, 5))
                .containsExactly(new Unfinished(BEACH, true, 3, at, at, FULL));
        assertThat(list(State.STUCK, null, 5)).isEmpty();
        assertThat(thumbnails().counts(STUCK_BEFORE)).isEqualTo(new Counts(0, 0, 1));

        thumbnails().expect(expected(BEACH, 0, Duration.ZERO), 6);
        assertThat(list(State.FAILED, null, 5)).isEmpty();
        assertThat(list(State.OUTSTANDING, null, 5))
                .containsExactly(expected(BEACH, 0, Duration.ZERO));
    }

    @Test
    default void whatIsFinishedIsCrossedOff() {
        thumbnails().expect(expected(BEACH, 0, Duration.ZERO), 0);
        thumbnails().fail(BOAT, NOON, FULL, 1);

        thumbnails().finish(BEACH, 1);
        thumbnails().finish(BOAT, 2);
        thumbnails().finish(GULL, 2);

        assertThat(thumbnails().counts(STUCK_BEFORE)).isEqualTo(new Counts(0, 0, 0));
        thumbnails().expect(expected(BEACH, 0, Duration.ZERO), 2);
        assertThat(thumbnails().counts(STUCK_BEFORE).outstanding()).isOne();
    }

    @Test
    default void whatCameBeforeChangesNothing() {
        thumbnails().fail(BEACH, NOON, FULL, 5);

        thumbnails().expect(expected(BEACH, 1, Duration.ZERO), 4);
        thumbnails().fail(BEACH, NOON.plusSeconds(1), FULL, 5);
        thumbnails().finish(BEACH, 4);

        assertThat(list(State.FAILED, null, 5))
                .extracting(Unfinished::changedAt)
                .containsExactly(NOON);
    }

    @Test
    default void pagesFollowEachOther() {
        for (PhotoId photo : List.of(GULL, BEACH, BOAT)) {
            thumbnails().expect(expected(photo, 0, Duration.ZERO), 0);
        }

        assertThat(list(State.OUTSTANDING, null, 2))
                .extracting(Unfinished::photo)
                .containsExactly(BEACH, BOAT);
        assertThat(list(State.OUTSTANDING, BOAT.value(), 2))
                .extracting(Unfinished::photo)
                .containsExactly(GULL);
    }
}
