package org.safelight.access.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what was refused, by budget and by whose it was: some dozen series, whoever asks. */
final class RefusalMetrics {

    private final MeterRegistry registry;

    RefusalMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void refused(String budget, String whose) {
        Counter.builder("safelight.limits.refused")
                .description("Requests that a limit has refused")
                .tag("budget", budget)
                .tag("whose", whose)
                .register(registry)
                .increment();
    }
}
