package org.safelight.operations.log;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;

/** What a log can look up without reading all of it. */
public interface LogIndex {

    /**
     * The position behind which the events of this time and later stand; empty where there are
     * none. Times in a log go up, but for what clocks are put back.
     */
    OptionalLong before(Instant time);

    /**
     * Where these events stand, by their ids, as far as this log can tell; at most 500 are asked
     * for.
     */
    Map<String, Long> positions(Collection<String> events);
}
