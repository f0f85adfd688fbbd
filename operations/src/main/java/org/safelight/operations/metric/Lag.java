package org.safelight.operations.metric;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a processor is behind the log.
 *
 * @param events how many events it has still to pass
 * @param age how old what it shows is; zero where it has passed all
 * @param failing whether it tries in vain for now
 */
public record Lag(long events, Duration age, boolean failing) {

    /** How long ago something was; never negative. */
    static Duration since(Instant then, Instant now) {
        return then.isBefore(now) ? Duration.between(then, now) : Duration.ZERO;
    }
}
