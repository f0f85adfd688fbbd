package org.safelight.platform.axon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

class SqliteEventStorageTest {

    @TempDir Path folder;
    private Darkroom darkroom;

    static final class Onlooker {
        @EventHandler
        void on(Darkroom.Exposed event) {}
    }

    @BeforeEach
    void open() {
        darkroom = new Darkroom(folder, new Onlooker());
    }

    @AfterEach
    void close() {
        darkroom.close();
    }

    @Test
    void anEmptyLogHasNoHeadNoTailAndNoAggregate() {
        assertThat(darkroom.axon.eventStore().createHeadToken()).isNull();
        assertThat(darkroom.axon.eventStore().createTailToken()).isNull();
        assertThat(darkroom.axon.eventStore().createTokenAt(Instant.EPOCH)).isNull();
        assertThat(darkroom.axon.eventStore().lastSequenceNumberFor("roll")).isEmpty();
    }

    @Test
    void anAggregatesEventsComeBackInTheirOrder() {
        darkroom.expose("roll", 0, 1, 2);

        assertThat(darkroom.axon.eventStore().readEvents("roll").asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L, 2L);
        assertThat(head()).hasValue(3);
    }

    @Test
    void twoWritersCannotBothBeginAnAggregate() {
        darkroom.expose("roll", 0);

        assertThatThrownBy(() -> darkroom.expose("roll", 0))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void twoWritersCannotBothContinueAnAggregate() {
        darkroom.expose("roll", 0, 1);

        assertThatThrownBy(() -> darkroom.expose("roll", 1))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void aRefusedAppendLeavesNoGapInTheLog() {
        darkroom.expose("roll", 0, 1);
        for (long attempt : LongStream.range(0, 5).toArray()) {
            assertThatThrownBy(() -> darkroom.expose("roll", 2 + attempt, 1))
                    .isInstanceOf(ConcurrencyException.class);
        }

        darkroom.expose("roll", 2);

        assertThat(head()).hasValue(3);
    }

    @Test
    void whoLooksIntoThePastWaitsForNoWriter() throws Exception {
        darkroom.expose("roll", 0, 1);
        try (var writer = darkroom.events.writerSource().getConnection();
                var taken = writer.createStatement()) {
            taken.execute("SELECT 1");

            assertThat(CompletableFuture.supplyAsync(this::exposures).get(10, TimeUnit.SECONDS))
                    .isEqualTo(2);
        }
    }

    @Test
    void whoWritesSeesWhatIsNotCommittedYet() {
        new TransactionTemplate(darkroom.events.transactions())
                .executeWithoutResult(
                        _ -> {
                            darkroom.expose("roll", 0, 1);

                            assertThat(exposures()).isEqualTo(2);
                        });
    }

    private long exposures() {
        return darkroom.axon.eventStore().readEvents("roll", 0).asStream().count();
    }

    private OptionalLong head() {
        return darkroom.axon.eventStore().createHeadToken().position();
    }
}
