package org.safelight.thumbnails.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.thumbnails.SomePhotos.NOON;
import static org.safelight.thumbnails.SomePhotos.request;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.Registration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.Refusal;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.thumbnails.MutableClock;
import org.safelight.thumbnails.command.ThumbnailCommands;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class SweepTest {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int BATCH = 2;

    private final MutableClock clock = new MutableClock();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final List<RenderThumbnail> accepted = new ArrayList<>();
    private int room = Integer.MAX_VALUE;
    private SqliteFile file;
    private ThumbnailBacklog backlog;
    private Sweep sweep;
    private Registration renderer;

    @BeforeEach
    void open(@TempDir Path folder) {
        file = SqliteFile.open(folder.resolve("events.db"), Durability.NORMAL);
        backlog = new SqliteThumbnailBacklog(file);
        sweep = sweep();
        renderer = bus.subscribe(RenderThumbnail.class.getName(), this::accept);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void whatIsDueIsAskedForBatchAfterBatch() {
        outstanding("one", "two", "three", "four", "five");

        sweep.run();

        assertThat(accepted).hasSize(5);
        assertThat(backlog.size()).isEqualTo(5);
    }

    @Test
    void whatWasAcceptedIsLeftAloneForItsLease() {
        outstanding("one");
        sweep.run();

        clock.advance(LEASE.minusMillis(1));
        sweep.run();
        assertThat(accepted).hasSize(1);

        clock.advance(Duration.ofMillis(1));
        sweep.run();
        assertThat(accepted).hasSize(2);
    }

    @Test
    void twoSweepsDoNotAskForTheSame() {
        outstanding("one", "two", "three");

        sweep.run();
        sweep().run();

        assertThat(accepted).hasSize(3);
    }

    @Test
    void whatFoundNoRoomIsDueAtTheNextSweep() {
        outstanding("one", "two", "three");
        room = 1;
        sweep.run();
        assertThat(accepted).hasSize(1);

        room = Integer.MAX_VALUE;
        sweep.run();

        assertThat(accepted)
                .containsExactlyInAnyOrder(request("one"), request("two"), request("three"));
    }

    @Test
    void whatNobodyAnswersForIsDueAtTheNextSweep() {
        outstanding("one", "two", "three");
        renderer.cancel();
        sweep.run();
        assertThat(accepted).isEmpty();

        renderer = bus.subscribe(RenderThumbnail.class.getName(), this::accept);
        sweep.run();

        assertThat(accepted).hasSize(3);
    }

    private void outstanding(String... words) {
        for (String word : words) {
            backlog.add(request(word), NOON, 0);
        }
    }

    private Sweep sweep() {
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        return new Sweep(backlog, new ThumbnailCommands(gateway), clock, LEASE, BATCH);
    }

    private @Nullable Object accept(CommandMessage<?> command) {
        if (room == 0) {
            throw new CommandExecutionException("full", null, Refusal.RENDERER_BUSY);
        }
        room--;
        accepted.add((RenderThumbnail) command.getPayload());
        return null;
    }
}
