package org.safelight.upcasting;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.upcasting.Darkroom.Exposed;
import org.safelight.upcasting.Darkroom.TellOfRoll;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Old events are read as today's by everybody, wherever the log is. */
abstract class OldEventsContract {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String oldest = "roll-" + UUID.randomUUID();
    private final String old = "roll-" + UUID.randomUUID();
    private final String todays = "roll-" + UUID.randomUUID();
    private ConfigurableApplicationContext darkroom;

    /** An application over an empty log. */
    abstract ConfigurableApplicationContext start() throws Exception;

    /** Writes an event as a release of that time did. */
    abstract void write(ApplicationContext log, String roll, String revision, String payload)
            throws Exception;

    @BeforeEach
    void aLogOfThreeReleases() throws Exception {
        darkroom = start();
        write(darkroom, oldest, "1", "{\"roll\":\"%s\",\"speed\":\"400\"}".formatted(oldest));
        write(darkroom, old, "2", "{\"roll\":\"%s\",\"speed\":200}".formatted(old));
        write(
                darkroom,
                todays,
                "3",
                "{\"roll\":\"%s\",\"speed\":100,\"maker\":\"Ilford\"}".formatted(todays));
    }

    @AfterEach
    void stop() {
        darkroom.close();
    }

    @Test
    void anAggregateReadsOldEventsAsTodays() {
        var commands = darkroom.getBean(CommandGateway.class);

        assertThat(commands.<Exposed>sendAndWait(new TellOfRoll(oldest)))
                .isEqualTo(new Exposed(oldest, 400, "unknown"));
        assertThat(commands.<Exposed>sendAndWait(new TellOfRoll(old)))
                .isEqualTo(new Exposed(old, 200, "unknown"));
        assertThat(commands.<Exposed>sendAndWait(new TellOfRoll(todays)))
                .isEqualTo(new Exposed(todays, 100, "Ilford"));
    }

    @Test
    void aProjectionReadsOldEventsAsTodays() {
        assertAllRead(Darkroom.PRINTED);
    }

    @Test
    void aSagaReadsOldEventsAsTodays() {
        assertAllRead(Darkroom.WATCHED);
    }

    @Test
    void whoReadsTheLogReadsOldEventsAsTodays() {
        assertThat(darkroom.getBean(EventStore.class).readEvents(oldest).asStream())
                .singleElement()
                .extracting(DomainEventMessage::getPayload)
                .isEqualTo(new Exposed(oldest, 400, "unknown"));
    }

    private void assertAllRead(Map<String, Exposed> read) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!read.containsKey(todays) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(read)
                .containsEntry(oldest, new Exposed(oldest, 400, "unknown"))
                .containsEntry(old, new Exposed(old, 200, "unknown"))
                .containsEntry(todays, new Exposed(todays, 100, "Ilford"));
    }
}
