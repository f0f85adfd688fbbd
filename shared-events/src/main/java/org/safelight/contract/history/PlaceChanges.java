package org.safelight.contract.history;

import java.util.List;

/**
 * Photos whose places changed together.
 *
 * @param count how many there are
 * @param first those that are told of, at most {@value #MOST}
 */
public record PlaceChanges(int count, List<PlaceChange> first) {

    public static final int MOST = 500;
    public static final PlaceChanges NONE = new PlaceChanges(0, List.of());
}
