package org.safelight.thumbnails.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.NOON;
import static org.safelight.thumbnails.SomePhotos.original;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.SomePhotos.request;
import static org.safelight.thumbnails.SomePhotos.thumbnail;

import org.junit.jupiter.api.Test;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.thumbnails.renewal.FinishedThumbnails.Outdated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** What is known of finished thumbnails, wherever it is kept. */
interface FinishedThumbnailsContract {

    String OLD = "m-old";
    String NEW = "n-new";
    Instant SOON = NOON.plusSeconds(60);
    Instant LATER = NOON.plusSeconds(120);

    /** The order to make everything by this recipe. */
    static RenewalOrder by(String recipe) {
        return new RenewalOrder("order-of-" + recipe, recipe);
    }

    /** None yet. */
    FinishedThumbnails thumbnails();

    @Test
    default void aThumbnailOfAnotherRecipeIsTakenWithItsOriginal() {
        var request = new RenderThumbnail(photo("tulip"), original("tulip"), ImageFormat.TIFF);
        thumbnails().expect(request, 0);
        thumbnails().finish(photo("tulip"), thumbnail("tulip", OLD), 1);

        assertThat(thumbnails().take(by(NEW), 10, NOON, SOON)).containsExactly(request);
    }

    @Test
    default void theOrderOfTheNamesOfRecipesMeansNothing() {
        finish("tulip", NEW);

        assertThat(thumbnails().take(by(OLD), 10, NOON, SOON)).containsExactly(request("tulip"));
    }

    @Test
    default void aThumbnailOfThisRecipeIsLeft() {
        finish("tulip", NEW);

        assertThat(thumbnails().take(by(NEW), 10, NOON, SOON)).isEmpty();
        assertThat(thumbnails().outdated(by(NEW))).isEqualTo(new Outdated(0, 0));
    }

    @Test
    default void aThumbnailThatIsNotThereYetIsLeftToTheBacklog() {
        thumbnails().expect(request("tulip"), 0);

        assertThat(thumbnails().take(by(NEW), 10, NOON, SOON)).isEmpty();
        assertThat(thumbnails().outdated(by(NEW))).isEqualTo(new Outdated(0, 0));
    }

    @Test
    default void whatIsMadeAnewIsOutdatedNoMore() {
        finish("tulip", OLD);
        thumbnails().finish(photo("tulip"), thumbnail("tulip", NEW), 2);

        assertThat(thumbnails().take(by(NEW), 10, NOON, SOON)).isEmpty();
        assertThat(thumbnails().outdated(by(NEW))).isEqualTo(new Outdated(0, 0));
    }

    @Test
    default void aPurgedPhotoIsForgotten() {
        finish("tulip", OLD);
        thumbnails().remove(photo("tulip"), 2);

        assertThat(thumbnails().take(by(NEW), 10, NOON, SOON)).isEmpty();
        assertThat(thumbnails().outdated(by(NEW))).isEqualTo(new Outdated(0, 0));
        assertThat(thumbnails().names(thumbnail("tulip", OLD).key())).isFalse();
    }

    @Test
    default void aPhotoUploadedAgainAfterAPurgeBeginsAnew() {
        var again =
                new RenderThumbnail(
                        photo("tulip"), original("tulip", "another-key"), ImageFormat.JPEG);
        finish("tulip", OLD);
        thumbnails().remove(photo("tulip"), 2);
        thumbnails().expect(again, 3);

        assertThat(thumbnails().take(by(NEW), 10, NOON, SOON)).isEmpty();

        thumbnails().finish(photo("tulip"), thumbnail("tulip", OLD), 4);

        assertThat(thumbnails().take(by(NEW), 10, NOON, SOON)).containsExactly(again);
    }

    @Test
    default void whatIsLeasedIsLeftUntilTheLeaseEnds() {
        finish("tulip", OLD);
        thumbnails().take(by(NEW), 10, NOON, SOON);

        assertThat(thumbnails().take(by(NEW), 10, SOON.minusMillis(1), LATER)).isEmpty();
        assertThat(thumbnails().take(by(NEW), 10, SOON, LATER)).containsExactly(request("tulip"));
    }

    @Test
    default void aThumbnailIsGivenUpAfterFiveAttempts() {
        finish("tulip", OLD);
        for (int i = 0; i < FinishedThumbnails.ATTEMPTS; i++) {
            assertThat(thumbnails().take(by(NEW), 10, NOON, NOON)).hasSize(1);
        }

        assertThat(thumbnails().take(by(NEW), 10, NOON, NOON)).isEmpty();
        assertThat(thumbnails().outdated(by(NEW))).isEqualTo(new Outdated(0, 1));
    }

    @Test
    default void whatWasGivenUpOrLeasedForOneOrderIsTriedForTheNext() {
        finish("tulip", OLD);
        finish("rose", OLD);
        thumbnails().take(by(NEW), 10, NOON, LATER);
        thumbnails().giveUp(photo("tulip"), by(NEW));
        assertThat(thumbnails().take(by(NEW), 10, LATER, LATER)).containsExactly(request("rose"));

        var again = new RenewalOrder("second-order-of-" + NEW, NEW);
        assertThat(thumbnails().take(again, 10, NOON, SOON))
                .containsExactlyInAnyOrder(request("tulip"), request("rose"));
        assertThat(thumbnails().outdated(again)).isEqualTo(new Outdated(2, 0));
    }

    @Test
    default void noMoreAreTakenThanAskedFor() {
        finish("tulip", OLD);
        finish("rose", OLD);
        finish("lily", OLD);

        assertThat(thumbnails().take(by(NEW), 2, NOON, SOON)).hasSize(2);
        assertThat(thumbnails().take(by(NEW), 2, NOON, SOON)).hasSize(1);
    }

    @Test
    default void thePresentThumbnailHasAName() {
        finish("tulip", OLD);
        thumbnails().finish(photo("tulip"), thumbnail("tulip", NEW), 2);

        assertThat(thumbnails().names(thumbnail("tulip", NEW).key())).isTrue();
        assertThat(thumbnails().names(thumbnail("tulip", OLD).key())).isFalse();
        assertThat(thumbnails().names(new ObjectKey("nobody"))).isFalse();
    }

    @Test
    default void aLogToldTwiceLeavesWhatItLeftTheFirstTime() {
        finish("tulip", OLD);
        thumbnails().finish(photo("tulip"), thumbnail("tulip", NEW), 2);

        thumbnails().expect(request("tulip"), 0);
        thumbnails().finish(photo("tulip"), thumbnail("tulip", OLD), 1);
        thumbnails().finish(photo("tulip"), thumbnail("tulip", NEW), 2);

        assertThat(thumbnails().outdated(by(NEW))).isEqualTo(new Outdated(0, 0));
    }

    @Test
    default void clearingForgetsEverything() {
        finish("tulip", OLD);

        thumbnails().clear();

        assertThat(thumbnails().outdated(by(NEW))).isEqualTo(new Outdated(0, 0));
    }

    @Test
    default void ofSeveralThatTakeAtOnceEachGetsOthers() throws Exception {
        IntStream.range(0, 100).forEach(i -> finish("photo-" + i, OLD));
        var gate = new CyclicBarrier(4);
        Callable<List<RenderThumbnail>> taker =
                () -> {
                    gate.await();
                    return thumbnails().take(by(NEW), 40, NOON, SOON);
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

    private void finish(String word, String recipe) {
        thumbnails().expect(request(word), 0);
        thumbnails().finish(photo(word), thumbnail(word, recipe), 1);
    }
}
