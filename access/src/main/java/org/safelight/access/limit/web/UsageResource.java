package org.safelight.access.limit.web;

import org.jspecify.annotations.Nullable;
import org.safelight.access.limit.Use;

import java.time.Instant;
import java.util.List;

/**
 * What was used today, and what the plan has.
 *
 * @param dayEnds when a new day begins for all plans
 */
record UsageResource(Instant dayEnds, Use person, StorageUsage storage, List<OfKey> keys) {

    /**
     * What the person's originals take, those in the trash too.
     *
     * @param used bytes; null where it is not known at the moment
     * @param quota how many they may be; null for any number
     */
    record StorageUsage(@Nullable Long used, @Nullable Long quota) {}

    /** The use of one key. */
    record OfKey(String id, String name, Use use) {}
}
