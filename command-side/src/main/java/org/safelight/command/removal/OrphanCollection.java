package org.safelight.command.removal;

import org.safelight.command.register.PhotoRegister;
import org.safelight.command.register.RegisterProgress;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes originals that never became photos: a crash between storing the bytes and recording the
 * upload leaves them behind.
 */
public final class OrphanCollection {

    private static final Logger log = LoggerFactory.getLogger(OrphanCollection.class);
    private static final int MOST_AT_ONCE = 1_000;

    /** Far longer than any upload takes from its last byte to its event. */
    static final Duration GRACE = Duration.ofHours(1);

    private final Bucket originals;
    private final PhotoRegister register;
    private final RegisterProgress progress;
    private final Clock clock;

    public OrphanCollection(
            Bucket originals, PhotoRegister register, RegisterProgress progress, Clock clock) {
        this.originals = originals;
        this.register = register;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * One round. The objects are listed before the register is asked whether it is complete, so
     * whatever photo names one of them has been entered by then.
     *
     * @return how many objects were removed
     */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    public int collect() throws IOException {
        List<ObjectKey> orphans = orphans();
        if (orphans.isEmpty() || !progress.isComplete()) {
            return 0;
        }
        int removed = 0;
        for (ObjectKey orphan : orphans) {
            if (!register.names(orphan) && originals.remove(orphan)) {
                removed++;
            }
        }
        log.info("Removed {} objects that no photo names", removed);
        return removed;
    }

    private List<ObjectKey> orphans() throws IOException {
        try (Stream<ObjectKey> old = originals.keysWrittenBefore(clock.instant().minus(GRACE))) {
            return old.filter(key -> !register.names(key)).limit(MOST_AT_ONCE).toList();
        }
    }
}
