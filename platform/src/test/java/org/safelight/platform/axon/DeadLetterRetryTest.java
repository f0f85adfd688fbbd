package org.safelight.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class DeadLetterRetryTest {

    private final Printer printer = new Printer();
    private final SequencedDeadLetterQueue<EventMessage<?>> letters =
            InMemorySequencedDeadLetterQueue.defaultQueue();
    private final Configuration axon = application();
    private final DeadLetterRetry retry = new DeadLetterRetry(axon.eventProcessingConfiguration());

    record Exposed(String frame) {}

    @ProcessingGroup("printer")
    static final class Printer {

        final AtomicBoolean outOfPaper = new AtomicBoolean();
        final AtomicInteger attempts = new AtomicInteger();
        final List<String> printed = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(Exposed event) {
            attempts.incrementAndGet();
            if (outOfPaper.get()) {
                throw new IllegalStateException("out of paper");
            }
            printed.add(event.frame());
        }
    }

    @BeforeEach
    void printNothingOfTwoFrames() {
        printer.outOfPaper.set(true);
        expose("roll", 0, "a");
        expose("roll", 1, "b");
        await().atMost(10, SECONDS).until(() -> letters.size() == 2);
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void whenThereIsPaperAgainAllIsPrintedInItsOrder() {
        printer.outOfPaper.set(false);

        retry.retry();

        assertThat(printer.printed).containsExactly("a", "b");
        assertThat(letters.size()).isZero();
    }

    @Test
    void afterTwentyAttemptsItIsLeftToAPerson() {
        int before = printer.attempts.get();
        for (int round = 0; round < 2 * DeadLetterRetry.ATTEMPTS; round++) {
            retry.retry();
        }

        assertThat(printer.attempts.get() - before).isBetween(1, DeadLetterRetry.ATTEMPTS);
        assertThat(letters.size()).isEqualTo(2);
    }

    private void expose(String roll, long sequenceNumber, String frame) {
        axon.eventStore()
                .publish(
                        new GenericDomainEventMessage<>(
                                "Roll", roll, sequenceNumber, new Exposed(frame)));
    }

    private Configuration application() {
        var configurer = DefaultConfigurer.defaultConfiguration();
        configurer.configureEmbeddedEventStore(engine -> new InMemoryEventStorageEngine());
        configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                .registerEventHandler(config -> printer)
                .registerDefaultListenerInvocationErrorHandler(
                        config -> PropagatingErrorHandler.instance())
                .registerDeadLetterQueue("printer", config -> letters);
        DeadLetterRetry.countAttempts(configurer.eventProcessing());
        return configurer.start();
    }
}
