package org.safelight.operations;

import com.mongodb.client.MongoDatabase;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.safelight.operations.processor.StoredPositions;
import org.safelight.platform.axon.mongo.SharedPosition;

import java.util.function.Supplier;

/** Positions as the database has them that the processes share. */
record SharedPositions(MongoDatabase database, Supplier<Configuration> axon)
        implements StoredPositions {

    @Override
    public long of(String processor) {
        return new SharedPosition(processor, database, axon).getAsLong();
    }

    @Override
    public @Nullable TrackingToken behind(long position) {
        return position < 0 ? null : new GlobalSequenceTrackingToken(position);
    }
}
