package org.safelight.contract.history;

import org.jspecify.annotations.Nullable;

/**
 * One change of a photo.
 *
 * @param before null where there was no photo yet, or none any more
 * @param after null where it is gone for good
 */
public record PhotoHistoryEntry(
        ChangeOrigin origin, @Nullable PhotoMoment before, @Nullable PhotoMoment after) {}
