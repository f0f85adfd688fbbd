package org.safelight.operations.damage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoId;
import org.safelight.operations.damage.DamagedOriginals.Condition;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.task.SqliteOperationStore;
import org.safelight.operations.task.Step;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is known of a damaged original stands among the operations until nobody needs to know. */
class DamagedOriginalsTest {

    private static final UserId ANNA = new UserId("anna");
    private static final PhotoId TULIP = new PhotoId("a".repeat(32));
    private static final Original BYTES =
            new Original(new ObjectKey("tulip"), new ContentHash("b".repeat(64)), 7);

    @TempDir private Path folder;
    private SqliteFile file;
    private OperationLedger ledger;
    private DamagedOriginals damaged;
    private final List<Original> read = new ArrayList<>();
    private Condition condition = Condition.DAMAGED;
    private boolean isAway;
    private Instant now = Instant.parse("2026-11-22T02:00:00Z");

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("operations.db"), Durability.NORMAL);
        ledger = new OperationLedger(new SqliteOperationStore(file), () -> now);
        damaged = new DamagedOriginals(ledger, this::examine, () -> now);
    }

    private Condition examine(UserId owner, PhotoId photo, Original original) throws IOException {
        assertThat(owner).isEqualTo(ANNA);
        assertThat(photo).isEqualTo(TULIP);
        read.add(original);
        if (isAway) {
            throw new IOException("The bucket is away");
        }
        return condition;
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Operation noted() {
        return ledger.running(DamagedOriginals.KIND, TULIP.value()).orElseThrow();
    }

    @Test
    void oneThatIsFoundAgainAndAgainIsNotedOnce() {
        damaged.found(ANNA, TULIP, BYTES);
        damaged.found(ANNA, TULIP, BYTES);

        assertThat(DamagedOriginals.count(ledger)).isEqualTo(1);
        assertThat(damaged.takes(noted())).isTrue();
        assertThat(noted().requestedBy()).isEqualTo("system:originals");
    }

    @Test
    void itIsLookedAtOnceAMinuteAsLongAsItIsDamaged() {
        damaged.found(ANNA, TULIP, BYTES);

        assertThat(damaged.advance(noted())).isInstanceOf(Step.Going.class);
        assertThat(damaged.advance(noted())).isInstanceOf(Step.Going.class);
        assertThat(read).containsExactly(BYTES);

        now = now.plus(Duration.ofSeconds(61));
        assertThat(damaged.advance(noted())).isInstanceOf(Step.Going.class);
        assertThat(read).containsExactly(BYTES, BYTES);
    }

    @Test
    void oneThatIsWholeAgainOrWantedNoMoreIsDone() {
        damaged.found(ANNA, TULIP, BYTES);

        condition = Condition.WHOLE;
        assertThat(damaged.advance(noted())).isEqualTo(Step.done("The original is whole again."));
        condition = Condition.UNWANTED;
        assertThat(damaged.advance(noted()))
                .isEqualTo(Step.done("The photo is gone, or has another original."));
    }

    @Test
    void aBucketThatIsAwaySaysNothingAboutIt() {
        damaged.found(ANNA, TULIP, BYTES);
        isAway = true;

        assertThat(damaged.advance(noted())).isInstanceOf(Step.Going.class);
    }

    @Test
    void ofALostBucketOnlySoManyAreNoted() {
        for (int i = 0; i < DamagedOriginals.MOST + 5; i++) {
            damaged.found(ANNA, new PhotoId("%032x".formatted(i)), BYTES);
        }

        assertThat(DamagedOriginals.count(ledger)).isEqualTo(DamagedOriginals.MOST);
    }
}
