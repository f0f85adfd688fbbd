package org.safelight.operations.processor;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** How far processors have come, whether or not anybody runs them. */
public interface StoredPositions {

    /** The last event handled in all segments, -1 where that is not known or there is none. */
    long of(String processor);

    /** A token for the place behind this event of the log; null for its beginning. */
    @Nullable TrackingToken behind(long position);
}
