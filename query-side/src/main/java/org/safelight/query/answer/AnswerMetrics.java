package org.safelight.query.answer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts answers by route, where they came from, and whether they had to be sent. */
final class AnswerMetrics {

    private final MeterRegistry registry;

    AnswerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void answered(AnswerRule rule, boolean kept, boolean sent) {
        Counter.builder("safelight.answers")
                .description("Answers that could be kept, by where they came from")
                .tag("route", rule.route())
                .tag("from", kept ? "memory" : "view")
                .tag("sent", sent ? "whole" : "unchanged")
                .register(registry)
                .increment();
    }
}
