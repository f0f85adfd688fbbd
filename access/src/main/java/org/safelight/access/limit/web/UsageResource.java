package org.safelight.access.limit.web;

import org.safelight.access.limit.Use;

import java.time.Instant;
import java.util.List;

/**
 * What was used today, and what the plan has.
 *
 * @param dayEnds when a new day begins for all plans
 */
record UsageResource(Instant dayEnds, Use person, List<OfKey> keys) {

    /** The use of one key. */
    record OfKey(String id, String name, Use use) {}
}
