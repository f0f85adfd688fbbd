package org.safelight.thumbnails.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.NOON;
import static org.safelight.thumbnails.SomePhotos.original;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.SomePhotos.request;

import org.junit.jupiter.api.Test;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.thumbnail.RenderThumbnail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** What every backlog does, wherever it is kept. */
interface ThumbnailBacklogContract {

    Instant SOON = NOON.plusSeconds(60);
    Instant LATER = NOON.plusSeconds(120);

    /** An empty backlog. */
    ThumbnailBacklog backlog();

    @Test
    default void whatIsDueIsTakenAsItWasAdded() {
        var request = new RenderThumbnail(photo("tulip"), original("tulip"), ImageFormat.TIFF);
        backlog().add(request, NOON, 0);

        assertThat(backlog().take(10, NOON, SOON)).containsExactly(request);
    }

    @Test
    default void whatIsNotDueIsLeft() {
        backlog().add(request("tulip"), NOON.plusMillis(1), 0);

        assertThat(backlog().take(10, NOON, SOON)).isEmpty();
        assertThat(backlog().size()).isEqualTo(1);
    }

    @Test
    default void whatIsLeasedIsLeftUntilTheLeaseEnds() {
        backlog().add(request("tulip"), NOON, 0);
        backlog().take(10, NOON, SOON);

        assertThat(backlog().take(10, SOON.minusMillis(1), LATER)).isEmpty();
        assertThat(backlog().take(10, SOON, LATER)).containsExactly(request("tulip"));
    }

    @Test
    default void whatIsReleasedIsDueAgain() {
        backlog().add(request("tulip"), NOON, 0);
        backlog().take(10, NOON, SOON);

        backlog().release(photo("tulip"));

        assertThat(backlog().take(10, NOON, SOON)).containsExactly(request("tulip"));
    }

    @Test
    default void whatIsPostponedIsDueThenWhateverItsLeaseWas() {
        backlog().add(request("tulip"), NOON, 0);
        backlog().take(10, NOON, LATER);

        backlog().postpone(photo("tulip"), SOON, 1);

        assertThat(backlog().take(10, SOON.minusMillis(1), LATER)).isEmpty();
        assertThat(backlog().take(10, SOON, LATER)).containsExactly(request("tulip"));
    }

    @Test
    default void postponingWhatIsNotOutstandingChangesNothing() {
        backlog().postpone(photo("tulip"), NOON, 0);

        assertThat(backlog().size()).isZero();
    }

    @Test
    default void addingAPhotoAgainReplacesWhatWasNotedButNotItsLease() {
        var again =
                new RenderThumbnail(
                        photo("tulip"), original("tulip", "another-key"), ImageFormat.JPEG);
        backlog().add(request("tulip"), NOON, 0);
        backlog().take(10, NOON, SOON);

        backlog().add(again, NOON, 1);

        assertThat(backlog().take(10, NOON, SOON)).isEmpty();
        assertThat(backlog().take(10, SOON, LATER)).containsExactly(again);
    }

    @Test
    default void whatIsRemovedIsGone() {
        backlog().add(request("tulip"), NOON, 0);

        backlog().remove(photo("tulip"), 1);
        backlog().remove(photo("tulip"), 2);

        assertThat(backlog().size()).isZero();
        assertThat(backlog().take(10, NOON, SOON)).isEmpty();
    }

    @Test
    default void clearingForgetsEverything() {
        backlog().add(request("tulip"), NOON, 0);
        backlog().add(request("rose"), LATER, 1);

        backlog().clear();

        assertThat(backlog().size()).isZero();
    }

    @Test
    default void theLongestDueAreTakenFirstAndNoMoreThanAskedFor() {
        backlog().add(request("third"), NOON.minusSeconds(1), 0);
        backlog().add(request("first"), NOON.minusSeconds(3), 1);
        backlog().add(request("second"), NOON.minusSeconds(2), 2);

        assertThat(backlog().take(2, NOON, SOON))
                .containsExactlyInAnyOrder(request("first"), request("second"));
    }

    @Test
    default void theOldestIsKnown() {
        assertThat(backlog().oldestDue()).isEmpty();

        backlog().add(request("tulip"), LATER, 0);
        backlog().add(request("rose"), SOON, 1);

        assertThat(backlog().oldestDue()).contains(SOON);
    }

    @Test
    default void ofSeveralThatTakeAtOnceEachGetsOthers() throws Exception {
        IntStream.range(0, 100).forEach(i -> backlog().add(request("photo-" + i), NOON, 0));
        var gate = new CyclicBarrier(4);
        Callable<List<RenderThumbnail>> taker =
                () -> {
                    gate.await();
                    return backlog().take(40, NOON, SOON);
                };

        List<RenderThumbnail> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<RenderThumbnail>> some :
                    threads.invokeAll(List.of(taker, taker, taker, taker))) {
                taken.addAll(some.get());
            }
        }

        assertThat(taken).hasSize(100).doesNotHaveDuplicates();
    }
}
