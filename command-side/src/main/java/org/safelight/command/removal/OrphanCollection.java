package org.safelight.command.removal;

import org.safelight.command.register.PhotoRegister;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.Orphans;
import org.safelight.platform.axon.GroupProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/**
 * Removes originals that never became photos: a crash between storing the bytes and recording the
 * upload leaves them behind.
 */
public final class OrphanCollection {

    private static final Logger log = LoggerFactory.getLogger(OrphanCollection.class);

    /** Far longer than any upload takes from its last byte to its event. */
    static final Duration GRACE = Duration.ofHours(1);

    private final Orphans orphans;
    private final Clock clock;

    public OrphanCollection(
            Bucket originals, PhotoRegister register, GroupProgress progress, Clock clock) {
        orphans = new Orphans(originals, register::names, progress::isComplete);
        this.clock = clock;
    }

    /**
     * One round.
     *
     * @return how many objects were removed
     */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    public int collect() throws IOException {
        int removed = orphans.remove(clock.instant().minus(GRACE));
        if (removed > 0) {
            log.info("Removed {} originals that no photo names", removed);
        }
        return removed;
    }
}
