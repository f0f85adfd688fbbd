package org.safelight.platform.trace;

import io.opentelemetry.api.OpenTelemetry;

/**
 * Where spans are made.
 *
 * @param end sends what is left, and stops
 */
record TraceSource(OpenTelemetry telemetry, Runnable end) implements AutoCloseable {

    /** Whether nobody wants traces. */
    boolean isOff() {
        return telemetry == OpenTelemetry.noop();
    }

    @Override
    public void close() {
        end.run();
    }
}
