package org.safelight.platform.axon.sqlite;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SimpleSerializedObject;
import org.safelight.platform.sqlite.SqliteFile;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * The position of a processor that keeps its token in a SQLite file. The token is committed with
 * what was done, so it is right also where the processor is stopped. The running processor knows
 * more only where the last events do not concern it: their token is stored now and then.
 */
public record SqlitePosition(String processor, SqliteFile file, Supplier<Configuration> axon)
        implements LongSupplier {

    private static final long NOWHERE = -1;

    @Override
    public long getAsLong() {
        return Math.max(stored(), running());
    }

    private long stored() {
        LongStream tokens =
                file
                        .reader()
                        .sql(
                                "SELECT token, tokenType FROM TokenEntry"
                                        + " WHERE processorName = ? AND token IS NOT NULL")
                        .param(processor)
                        .query(
                                (row, n) ->
                                        position(row.getBytes("token"), row.getString("tokenType")))
                        .list()
                        .stream()
                        .mapToLong(Long::longValue);
        return tokens.min().orElse(NOWHERE);
    }

    private long position(byte[] token, String type) {
        TrackingToken read =
                axon.get()
                        .serializer()
                        .deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read.position().orElse(NOWHERE);
    }

    private long running() {
        return axon
                .get()
                .eventProcessingConfiguration()
                .eventProcessor(processor, StreamingEventProcessor.class)
                .stream()
                .flatMap(running -> running.processingStatus().values().stream())
                .map(EventTrackerStatus::getCurrentPosition)
                .mapToLong(position -> position.orElse(NOWHERE))
                .min()
                .orElse(NOWHERE);
    }
}
