package org.safelight.operations;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.safelight.operations.processor.StoredPositions;
import org.safelight.operations.view.ServingSlots;
import org.safelight.platform.axon.sqlite.SqlitePosition;
import org.safelight.platform.sqlite.SqliteFile;

import java.util.Set;
import java.util.function.Supplier;

/** Positions as the files of this process have them. */
record EmbeddedPositions(ServingSlots slots, SqliteFile events, Supplier<Configuration> axon)
        implements StoredPositions {

    @Override
    public long of(String processor) {
        return slots.slotOf(processor)
                .map(slots::position)
                .orElseGet(() -> new SqlitePosition(processor, events, axon).getAsLong());
    }

    @Override
    public @Nullable TrackingToken behind(long position) {
        return position < 0 ? null : GapAwareTrackingToken.newInstance(position, Set.of());
    }
}
