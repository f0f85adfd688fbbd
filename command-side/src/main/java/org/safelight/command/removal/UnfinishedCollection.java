package org.safelight.command.removal;

import org.safelight.media.bucket.Bucket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/**
 * Removes the pieces of objects whose writing was cut by a crash. Buckets of other machines keep
 * them until they are told that nobody finishes them any more.
 */
public final class UnfinishedCollection {

    private static final Logger log = LoggerFactory.getLogger(UnfinishedCollection.class);
    private static final int MOST_AT_ONCE = 1_000;

    /** Longer than any bucket lets an object be written. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Bucket originals;
    private final Bucket thumbnails;
    private final Clock clock;

    public UnfinishedCollection(Bucket originals, Bucket thumbnails, Clock clock) {
        this.originals = originals;
        this.thumbnails = thumbnails;
        this.clock = clock;
    }

    /**
     * One round.
     *
     * @return of how many objects the pieces were removed
     */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    public int collect() throws IOException {
        int removed = collect(originals) + collect(thumbnails);
        if (removed > 0) {
            log.info("Removed the pieces of {} objects that nobody finished", removed);
        }
        return removed;
    }

    private int collect(Bucket bucket) throws IOException {
        return bucket.removeUnfinished(clock.instant().minus(A_DAY), MOST_AT_ONCE);
    }
}
