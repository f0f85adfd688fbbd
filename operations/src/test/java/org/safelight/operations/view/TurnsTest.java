package org.safelight.operations.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Slots that are being filled take turns; what serves waits for nobody. */
class TurnsTest {

    private final Turns turns = new Turns(1, Duration.ofHours(1));
    private final MessageHandlerInterceptor<EventMessage<?>> filling = turns.of(() -> true);
    private final MessageHandlerInterceptor<EventMessage<?>> serving = turns.of(() -> false);
    private final ExecutorService processors = Executors.newCachedThreadPool();
    private final AtomicInteger handled = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);

    @AfterEach
    void stop() {
        first.countDown();
        processors.shutdownNow();
    }

    @Test
    void aSlotThatIsFilledWaitsUntilTheBatchOfAnotherIsDone() throws Exception {
        Future<Boolean> one = processors.submit(() -> handleBatch(filling, this::hang));
        await().until(() -> handled.get() == 1);

        Future<Boolean> another = processors.submit(() -> handleBatch(filling, () -> {}));
        assertThat(outcome(processors.submit(() -> handleBatch(serving, () -> {})))).isFalse();
        assertThat(handled).hasValue(3);
        assertThat(another.isDone()).isFalse();

        first.countDown();
        assertThat(outcome(one)).isFalse();
        assertThat(outcome(another)).isFalse();
        assertThat(handled).hasValue(6);
    }

    @Test
    void aTurnEndsAlsoWithABatchThatFails() {
        boolean failed =
                handleBatch(
                        filling,
                        () -> {
                            throw new IllegalStateException("Torn film");
                        });
        assertThat(failed).isTrue();

        assertThat(outcome(processors.submit(() -> handleBatch(filling, () -> {})))).isFalse();

        assertThat(handled).hasValue(3);
    }

    @Test
    void noTurnIsWaitedForWithoutEnd() {
        var impatient = new Turns(1, Duration.ZERO).of(() -> true);
        Future<Boolean> one = processors.submit(() -> handleBatch(impatient, this::hang));
        await().until(() -> handled.get() == 1);

        assertThat(outcome(processors.submit(() -> handleBatch(impatient, () -> {})))).isFalse();
        assertThat(one.isDone()).isFalse();
    }

    private static boolean outcome(Future<Boolean> batch) {
        return await().until(() -> batch.isDone() ? batch.get() : null, Objects::nonNull);
    }

    private void hang() {
        try {
            first.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Two events; what happens at the first is given. Whether that fails is returned. */
    private boolean handleBatch(
            MessageHandlerInterceptor<EventMessage<?>> interceptor, Runnable atTheFirst) {
        List<EventMessage<String>> batch =
                List.of(
                        GenericEventMessage.asEventMessage("one"),
                        GenericEventMessage.asEventMessage("two"));
        var unit = new BatchingUnitOfWork<>(batch);
        return unit.executeWithResult(
                        () ->
                                interceptor.handle(
                                        unit,
                                        () -> {
                                            boolean isFirst = unit.getMessage() == batch.getFirst();
                                            handled.incrementAndGet();
                                            if (isFirst) {
                                                atTheFirst.run();
                                            }
                                            return null;
                                        }))
                .isExceptional();
    }
}
