package org.safelight.thumbnails.renewal;

import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.Orphans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Removes thumbnails that are no photo's any more: most were replaced by others. */
public final class ReplacedThumbnails {

    /** Far longer than a view shows a thumbnail after the log has named the next. */
    static final Duration GRACE = Duration.ofHours(1);

    private static final int MOST_SUSPECTED = 10_000;

    private static final Logger log = LoggerFactory.getLogger(ReplacedThumbnails.class);

    private final FinishedThumbnails thumbnails;
    private final Orphans orphans;
    private final Map<ObjectKey, Instant> namelessSince = new HashMap<>();
    private final InstantSource clock;

    /**
     * Those in this bucket.
     *
     * @param isComplete whether all thumbnails there are are known here
     */
    public ReplacedThumbnails(
            Bucket bucket,
            FinishedThumbnails thumbnails,
            BooleanSupplier isComplete,
            InstantSource clock) {
        this.thumbnails = thumbnails;
        orphans = new Orphans(bucket, this::isInUse, isComplete);
        this.clock = clock;
    }

    /**
     * One round.
     *
     * @return how many objects were removed
     */
    @Scheduled(fixedDelayString = "PT20M", initialDelayString = "PT5M")
    public synchronized int collect() throws IOException {
        int removed = orphans.remove(clock.instant().minus(GRACE));
        namelessSince.values().removeIf(clock.instant().minus(GRACE.multipliedBy(2))::isAfter);
        if (removed > 0) {
            log.info("Removed {} thumbnails that are no photo's", removed);
        }
        return removed;
    }

    /** An object that no photo names may still be on its way to somebody. */
    private boolean isInUse(ObjectKey key) {
        if (thumbnails.names(key)) {
            namelessSince.remove(key);
            return true;
        }
        if (namelessSince.size() >= MOST_SUSPECTED && !namelessSince.containsKey(key)) {
            return true;
        }
        Instant now = clock.instant();
        return namelessSince.computeIfAbsent(key, _ -> now).isAfter(now.minus(GRACE));
    }
}
