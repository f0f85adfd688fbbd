package org.safelight.platform.axon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.StreamSupport.stream;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;

class SqliteViewTest {

    private static final int UNDEVELOPABLE = 3;

    @TempDir Path folder;
    private @Nullable Darkroom darkroom;

    /** Writes each frame twice, and fails between the two for one of them. */
    final class Prints {

        @EventHandler
        void on(Darkroom.Exposed event) {
            insert(event.frame());
            if (event.frame() == UNDEVELOPABLE) {
                throw new IllegalStateException("This frame cannot be developed");
            }
            insert(event.frame());
        }

        @ResetHandler
        void forget() {
            file().writer().sql("DELETE FROM print").update();
        }

        private void insert(int frame) {
            file().writer().sql("CREATE TABLE IF NOT EXISTS print (frame INTEGER)").update();
            file().writer().sql("INSERT INTO print VALUES (?)").param(frame).update();
        }

        private SqliteFile file() {
            return opened().view;
        }
    }

    @AfterEach
    void close() {
        opened().close();
    }

    @Test
    void theViewFollowsTheLogFromItsFirstEvent() {
        open();
        opened().expose("roll", 0, 1, 2);

        eventually(this::frames, List.of(0, 0, 1, 1, 2, 2));
    }

    @Test
    void whatAFailedEventWroteIsUndoneAndTheEventIsKept() {
        open();
        opened().expose("first", 2, 3);
        opened().expose("second", 4);

        eventually(this::frames, List.of(2, 2, 4, 4));
        eventually(this::deadLetters, List.of("This frame cannot be developed"));
    }

    @Test
    void afterARestartTheViewGoesOnWhereItWas() {
        open();
        opened().expose("roll", 0, 1);
        eventually(this::frames, List.of(0, 0, 1, 1));
        opened().close();

        open();
        opened().expose("roll", 2);

        eventually(this::frames, List.of(0, 0, 1, 1, 2, 2));
    }

    @Test
    void aReplayEndsWithTheSameView() {
        open();
        opened().expose("roll", LongStream.range(10, 300).toArray());
        eventually(() -> frames().size(), 580);
        List<Integer> before = frames();

        var processor =
                opened().axon
                        .eventProcessingConfiguration()
                        .eventProcessor("view", PooledStreamingEventProcessor.class)
                        .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        assertThat(frames()).isEmpty();
        processor.start();

        eventually(this::frames, before);
    }

    private void open() {
        darkroom = new Darkroom(folder, new Prints());
    }

    private Darkroom opened() {
        if (darkroom == null) {
            throw new IllegalStateException("not open yet");
        }
        return darkroom;
    }

    private List<Integer> frames() {
        return opened().view
                .reader()
                .sql("SELECT frame FROM print ORDER BY frame")
                .query((row, n) -> row.getInt("frame"))
                .list();
    }

    private List<String> deadLetters() {
        return opened().axon.eventProcessingConfiguration().deadLetterQueue("view").stream()
                .flatMap(queue -> stream(queue.deadLetterSequence("first").spliterator(), false))
                .map(letter -> letter.cause().orElseThrow().message())
                .toList();
    }

    private static <T> void eventually(Supplier<T> actual, T expected) {
        await().atMost(20, SECONDS)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(actual.get()).isEqualTo(expected));
    }
}
