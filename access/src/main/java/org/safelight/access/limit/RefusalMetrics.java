package org.safelight.access.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import java.util.List;

/**
 * Counts what was refused, by budget and by whose it was: some dozen series, whoever asks. They are
 * there from the start, since an alert cannot see the growth of what was not there before.
 */
final class RefusalMetrics {

    private final MeterRegistry registry;

    RefusalMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (String whose : List.of("person", "key")) {
            for (Budget budget : Budget.values()) {
                var _ = counter(budget.word(), whose);
            }
            var _ = counter(Verdict.DAY, whose);
        }
        var _ = counter("sign-ins", "address");
        var _ = counter("uploads-at-once", "node");
    }

    void refused(String budget, String whose) {
        counter(budget, whose).increment();
    }

    private Counter counter(String budget, String whose) {
        return Counter.builder("safelight.limits.refused")
                .description("Requests that a limit has refused")
                .tag("budget", budget)
                .tag("whose", whose)
                .register(registry);
    }
}
