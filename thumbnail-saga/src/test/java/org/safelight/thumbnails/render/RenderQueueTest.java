package org.safelight.thumbnails.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.safelight.thumbnails.SomePhotos.request;

import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safelight.contract.Refusal;
import org.safelight.contract.thumbnail.RenderThumbnail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class RenderQueueTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final List<RenderThumbnail> done = new CopyOnWriteArrayList<>();
    private final RenderQueue queue = queueOfTwo(Duration.ofSeconds(10));

    @AfterEach
    void end() {
        mayEnd.countDown();
        queue.stop();
    }

    @Test
    void aFullQueueRefusesWithAReasonForPrograms() throws Exception {
        fill();

        assertThatThrownBy(() -> new ThumbnailRenderer(queue).handle(request("fourth")))
                .isInstanceOfSatisfying(
                        CommandExecutionException.class,
                        e -> assertThat(e.getDetails()).contains(Refusal.RENDERER_BUSY));
    }

    @Test
    void whatFoundRoomIsWorkedOff() throws Exception {
        fill();
        mayEnd.countDown();

        await().until(() -> done.size() == 3);
        assertThat(done).containsExactly(request("first"), request("second"), request("third"));
    }

    @Test
    void whatIsInHandIsAcceptedAgainWithoutASecondEntry() throws Exception {
        fill();

        assertThat(queue.offer(request("first"))).isTrue();
        assertThat(queue.offer(request("third"))).isTrue();
        assertThat(queue.waiting()).isEqualTo(2);
    }

    @Test
    void whatIsDoneMayBeAskedForAgain() throws Exception {
        fill();
        mayEnd.countDown();
        await().until(() -> done.size() == 3);

        await().until(() -> queue.offer(request("first")) && done.size() > 3);
    }

    @Test
    void aRefusedRequestIsTakenOnceThereIsRoom() throws Exception {
        fill();
        assertThat(queue.offer(request("fourth"))).isFalse();
        mayEnd.countDown();
        await().until(() -> queue.waiting() == 0);

        assertThat(queue.offer(request("fourth"))).isTrue();
        await().until(() -> done.contains(request("fourth")));
    }

    @Test
    void stoppingFinishesWhatWasBegunAndDropsTheRest() throws Exception {
        fill();
        var stopping = Thread.ofPlatform().start(queue::stop);
        await().until(() -> !queue.offer(request("fifth")));
        mayEnd.countDown();

        assertThat(stopping.join(Duration.ofSeconds(10))).isTrue();
        assertThat(done).contains(request("first")).doesNotContain(request("third"));
    }

    @Test
    void stoppingWaitsNoLongerThanItMay() throws Exception {
        var impatient = queueOfTwo(Duration.ZERO);
        impatient.start();
        impatient.offer(request("first"));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        impatient.stop();

        assertThat(impatient.isRunning()).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void anErrorCostsNoWorker() {
        var fragile =
                new RenderQueue(
                        10,
                        1,
                        Duration.ofSeconds(10),
                        request -> {
                            done.add(request);
                            throw new AssertionError("on purpose");
                        });
        fragile.start();
        fragile.offer(request("first"));
        fragile.offer(request("second"));

        await().dontCatchUncaughtExceptions().until(() -> done.size() == 2);
        fragile.stop();
    }

    /** One is being worked on, two wait: there is no room for a fourth. */
    private void fill() throws InterruptedException {
        queue.start();
        assertThat(queue.offer(request("first"))).isTrue();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(queue.offer(request("second"))).isTrue();
        assertThat(queue.offer(request("third"))).isTrue();
    }

    private RenderQueue queueOfTwo(Duration stopWithin) {
        return new RenderQueue(
                2,
                1,
                stopWithin,
                request -> {
                    begun.countDown();
                    awaitEnd();
                    done.add(request);
                });
    }

    private void awaitEnd() {
        try {
            assertThat(mayEnd.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
