package org.safelight.media.bucket;

import org.safelight.contract.media.ObjectKey;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The objects of a bucket that nobody names: what a crash leaves behind between storing bytes and
 * recording them, and what was replaced.
 *
 * @param isNamed whether somebody names an object
 * @param isComplete whether everything that could name one is known at this moment
 */
public record Orphans(Bucket bucket, Predicate<ObjectKey> isNamed, BooleanSupplier isComplete) {

    private static final int MOST_AT_ONCE = 1_000;

    /**
     * Removes those written before this moment, a thousand at most. The objects are listed before
     * it is asked whether everything is known, so whoever names one of them is known by then.
     *
     * @param before far longer ago than it takes from the last byte of an object to its name
     * @return how many were removed
     */
    public int remove(Instant before) throws IOException {
        List<ObjectKey> orphans = writtenBefore(before);
        if (orphans.isEmpty() || !isComplete.getAsBoolean()) {
            return 0;
        }
        int removed = 0;
        for (ObjectKey orphan : orphans) {
            if (!isNamed.test(orphan) && bucket.remove(orphan)) {
                removed++;
            }
        }
        return removed;
    }

    private List<ObjectKey> writtenBefore(Instant before) throws IOException {
        try (Stream<ObjectKey> old = bucket.keysWrittenBefore(before)) {
            return old.filter(isNamed.negate()).limit(MOST_AT_ONCE).toList();
        }
    }
}
