package org.safelight.query.search;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.search.Area;

import java.util.List;
import java.util.Set;

/**
 * Which photos are meant.
 *
 * @param all sets, never empty, of each of which the photo has a term
 * @param except sets of each of which the photo must not have one; none where there is no exception
 * @param taken when
 * @param area where; null for anywhere
 */
public record Condition(
        List<Set<String>> all, List<Set<String>> except, Moments taken, @Nullable Area area) {

    /**
     * A stretch of time as the timeline counts it.
     *
     * @param from included
     * @param to excluded
     */
    public record Moments(long from, long to) {}
}
