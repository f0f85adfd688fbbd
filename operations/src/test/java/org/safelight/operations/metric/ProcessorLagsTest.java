package org.safelight.operations.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/** A processor that is held up lags, by events and by time; one that has seen all does not. */
class ProcessorLagsTest {

    private static final String PROOFS = "proofs";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Semaphore dry = new Semaphore(0);
    private Instant now = Instant.now();
    private final Configuration axon = darkroom();
    private final ProcessorLags lags =
            new ProcessorLags(
                    () -> axon.eventStore().createHeadToken(),
                    () -> axon.eventProcessingConfiguration(),
                    () -> now);

    record Printed(int number) {}

    /** Each proof is looked at when it is dry. */
    record Proofs(Semaphore dry) {

        @EventHandler
        void on(Printed unused) {
            dry.acquireUninterruptibly();
        }
    }

    private Configuration darkroom() {
        var configurer =
                DefaultConfigurer.defaultConfiguration()
                        .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine());
        configurer
                .eventProcessing()
                .registerEventHandler(_ -> new Proofs(dry))
                .byDefaultAssignTo(PROOFS)
                .registerPooledStreamingEventProcessor(
                        PROOFS,
                        it -> it.eventStore(),
                        (_, processor) -> processor.initialSegmentCount(1).batchSize(1));
        return configurer.start();
    }

    @AfterEach
    void close() {
        dry.release(1_000);
        axon.shutdown();
    }

    @Test
    void withoutEventsNothingLags() {
        await().untilAsserted(() -> assertThat(seen()).isEqualTo(new Lag(0, Duration.ZERO, false)));
    }

    @Test
    void whatWaitsIsCountedAndGrowsOldUntilItIsHandled() {
        await().until(() -> seen().events() == 0);
        print(3);
        await().until(() -> seen().events() == 3);

        now = now.plus(MINUTE);
        assertThat(seen().age()).isEqualTo(MINUTE);

        dry.release(2);
        await().until(() -> seen().events() == 1);
        dry.release();
        await().untilAsserted(() -> assertThat(seen()).isEqualTo(new Lag(0, Duration.ZERO, false)));
    }

    private Lag seen() {
        lags.look();
        return lags.lags().getOrDefault(PROOFS, new Lag(-1, Duration.ZERO, false));
    }

    private void print(int count) {
        for (int i = 0; i < count; i++) {
            axon.eventStore().publish(GenericEventMessage.asEventMessage(new Printed(i)));
        }
    }
}
