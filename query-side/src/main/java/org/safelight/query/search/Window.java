package org.safelight.query.search;

import org.jspecify.annotations.Nullable;

/**
 * The newest matches, among which the best come first.
 *
 * @param floor the oldest place in it; null where it holds all matches
 * @param whole whether it holds all that are ranked, or only the newest of them so far
 */
record Window(@Nullable String floor, boolean whole) {

    /** Of matches that are not ranked, or are too few for a floor. */
    static final Window ALL = new Window(null, true);
}
