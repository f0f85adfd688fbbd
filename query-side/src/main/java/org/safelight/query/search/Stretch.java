package org.safelight.query.search;

import org.jspecify.annotations.Nullable;

/**
 * A part of the timeline, from its newer end to its older one.
 *
 * @param below photos before this place, without it; null from the newest on
 * @param from photos down to this place, with it; null down to the oldest
 */
public record Stretch(@Nullable String below, @Nullable String from) {

    static final Stretch WHOLE = new Stretch(null, null);
}
