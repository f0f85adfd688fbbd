package org.safelight.platform.bucket;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.MissingObjectException;
import org.safelight.media.bucket.StoredObject;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bucket that times what it is asked, and whether that was given. Of what is read as a stream
 * that is the time until it is open; how long it then takes, whoever reads decides.
 */
final class MeasuredBucket implements Bucket {

    private enum Operation {
        PUT,
        OPEN,
        OPEN_RANGE,
        REMOVE,
        LIST,
        REMOVE_UNFINISHED
    }

    private final Bucket bucket;
    private final Map<Operation, Timer> done;
    private final Map<Operation, Timer> failed;

    /**
     * @param role which of the buckets this is, whatever its name
     */
    MeasuredBucket(Bucket bucket, String role, MeterRegistry registry) {
        this.bucket = bucket;
        this.done = timers(operation -> timer(role, operation, "done", registry));
        this.failed = timers(operation -> timer(role, operation, "failed", registry));
    }

    private static Map<Operation, Timer> timers(Function<Operation, Timer> timer) {
        return new EnumMap<>(
                Arrays.stream(Operation.values())
                        .collect(Collectors.toMap(Function.identity(), timer)));
    }

    private static Timer timer(
            String role, Operation operation, String outcome, MeterRegistry registry) {
        return Timer.builder("safelight.bucket")
                .description("What buckets were asked, and how long they took")
                .tag("bucket", role)
                .tag("operation", operation.name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome)
                .register(registry);
    }

    private interface Asked<T> {
        T of(Bucket bucket) throws IOException;
    }

    private <T> T timed(Operation operation, Asked<T> asked) throws IOException {
        long begun = System.nanoTime();
        Map<Operation, Timer> outcome = failed;
        try {
            T answer = asked.of(bucket);
            outcome = done;
            return answer;
        } catch (MissingObjectException told) {
            // That nothing is there is an answer.
            outcome = done;
            throw told;
        } finally {
            Objects.requireNonNull(outcome.get(operation))
                    .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public StoredObject put(ObjectKey key, InputStream body) throws IOException {
        return timed(Operation.PUT, it -> it.put(key, body));
    }

    @Override
    public InputStream open(ObjectKey key, ContentHash expected) throws IOException {
        return timed(Operation.OPEN, it -> it.open(key, expected));
    }

    @Override
    public InputStream openRange(ObjectKey key, long offset, long length) throws IOException {
        return timed(Operation.OPEN_RANGE, it -> it.openRange(key, offset, length));
    }

    @Override
    public boolean remove(ObjectKey key) throws IOException {
        return timed(Operation.REMOVE, it -> it.remove(key));
    }

    @Override
    public Stream<ObjectKey> keysWrittenBefore(Instant before) throws IOException {
        return timed(Operation.LIST, it -> it.keysWrittenBefore(before));
    }

    @Override
    public int removeUnfinished(Instant before, int most) throws IOException {
        return timed(Operation.REMOVE_UNFINISHED, it -> it.removeUnfinished(before, most));
    }
}
