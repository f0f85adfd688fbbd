package org.safelight.platform.axon;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Positions in the log as numbers, whichever kind of token the log goes by. */
public final class LogPositions {

    /** Before the first event of every log, whether it counts from 0 or from 1. */
    public static final long START = -1;

    private LogPositions() {}

    /** The position of the last event; {@link #START} where there is none. */
    public static long head(EventStore log) {
        @Nullable TrackingToken head = log.createHeadToken();
        return head == null ? START : head.position().orElse(START);
    }

    /** What to open the log with to be given what stands behind a position. */
    public static @Nullable TrackingToken behind(EventStore log, long position) {
        return position < 0 ? null : tokenAt(log, position);
    }

    /** Each log takes its own kind of token only. In ours no number is ever filled in later. */
    private static TrackingToken tokenAt(EventStore log, long position) {
        return log.createHeadToken() instanceof GapAwareTrackingToken
                ? GapAwareTrackingToken.newInstance(position, List.of())
                : new GlobalSequenceTrackingToken(position);
    }
}
