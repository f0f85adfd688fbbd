package org.safelight.query.damage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.UserId;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.library.ThumbnailState;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.operations.damage.DamagedOriginals;
import org.safelight.operations.damage.DamagedOriginals.Condition;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.task.SqliteOperationStore;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A lost thumbnail is asked for again; where that does not help, its original is suspected. */
class MendingTest {

    private static final UserId ANNA = new UserId("anna");
    private static final Original BYTES =
            new Original(new ObjectKey("tulip"), new ContentHash("b".repeat(64)), 7);
    private static final PhotoId TULIP = PhotoId.of(ANNA, BYTES.hash());
    private static final Thumbnail THUMBNAIL =
            new Thumbnail(
                    new ObjectKey("tulip-200"),
                    new ContentHash("c".repeat(64)),
                    5,
                    new Dimensions(2, 2),
                    "blur",
                    "words-1");
    private static final PhotoView PHOTO =
            new PhotoView(
                    TULIP,
                    ANNA,
                    PhotoState.ACTIVE,
                    1,
                    BYTES,
                    new FileName("tulip.jpg"),
                    ImageFacts.of(
                            ImageFormat.JPEG, new Dimensions(4, 3), 1, null, null, null, null),
                    Description.NONE,
                    Instant.parse("2026-03-01T12:00:00Z"),
                    null,
                    ThumbnailState.READY,
                    THUMBNAIL,
                    null);

    @TempDir private Path folder;
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<Object> asked = new ArrayList<>();
    private SqliteFile file;
    private OperationLedger ledger;
    private Mending mending;
    private Instant now = Instant.parse("2026-11-22T02:00:00Z");
    private Condition condition = Condition.WHOLE;

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("operations.db"), Durability.NORMAL);
        ledger = new OperationLedger(new SqliteOperationStore(file), () -> now);
        mending =
                new Mending(
                        DefaultCommandGateway.builder().commandBus(bus).build(),
                        new DamagedOriginals(ledger, (_, _, _) -> condition, () -> now),
                        (_, _, _) -> condition,
                        metrics,
                        () -> now);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void somebodyRenders() {
        var _ =
                bus.subscribe(
                        RenderThumbnail.class.getName(),
                        command -> {
                            asked.add(command.getPayload());
                            return null;
                        });
    }

    private double withheld(String kind) {
        return metrics.counter("safelight.objects.withheld", "kind", kind).count();
    }

    @Test
    void aLostThumbnailIsAskedForAgain() {
        somebodyRenders();

        assertThat(mending.thumbnail(PHOTO, THUMBNAIL)).isTrue();

        assertThat(asked).containsExactly(new RenderThumbnail(TULIP, BYTES, ImageFormat.JPEG));
        assertThat(withheld("thumbnail")).isEqualTo(1);
        assertThat(withheld("original")).isZero();
    }

    @Test
    void whereNobodyRendersNobodyIsToldToWait() {
        assertThat(mending.thumbnail(PHOTO, THUMBNAIL)).isFalse();
    }

    @Test
    void oneThatDoesNotComeIsNotWaitedForEndlessly() {
        somebodyRenders();
        assertThat(mending.thumbnail(PHOTO, THUMBNAIL)).isTrue();
        now = now.plus(Duration.ofSeconds(29));
        assertThat(mending.thumbnail(PHOTO, THUMBNAIL)).isTrue();

        now = now.plus(Duration.ofSeconds(1));

        assertThat(mending.thumbnail(PHOTO, THUMBNAIL)).isFalse();
        assertThat(asked).hasSize(3);
        assertThat(DamagedOriginals.count(ledger)).isZero();
    }

    @Test
    void theOriginalOfOneThatDoesNotComeIsLookedAt() {
        somebodyRenders();
        condition = Condition.DAMAGED;
        mending.thumbnail(PHOTO, THUMBNAIL);
        assertThat(DamagedOriginals.count(ledger)).isZero();

        now = now.plus(Duration.ofSeconds(31));
        mending.thumbnail(PHOTO, THUMBNAIL);

        assertThat(ledger.running(DamagedOriginals.KIND, TULIP.value())).isPresent();
    }

    @Test
    void operatorsAreToldOfALostOriginal() {
        mending.original(ANNA, TULIP, BYTES);

        assertThat(ledger.running(DamagedOriginals.KIND, TULIP.value())).isPresent();
        assertThat(withheld("original")).isEqualTo(1);
    }

    @Test
    void whereOperatorsCannotBeToldNothingElseFails() {
        file.close();

        mending.original(ANNA, TULIP, BYTES);

        assertThat(withheld("original")).isEqualTo(1);
    }
}
