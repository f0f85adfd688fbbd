package org.safelight.operations.health;

import org.safelight.operations.processor.Processor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Names the processors of this process that try in vain, or show what is too old. One that fills a
 * slot from the log is behind on purpose.
 */
record ProcessorsHealth(Supplier<List<Processor>> processors, Duration oldest)
        implements HealthIndicator {

    @Override
    public Health health() {
        Map<String, String> reasons = new TreeMap<>();
        for (Processor processor : processors.get()) {
            reason(processor).ifPresent(it -> reasons.put(processor.name(), it));
        }
        return (reasons.isEmpty() ? Health.up() : Health.status(Degraded.STATUS))
                .withDetails(reasons)
                .build();
    }

    private Optional<String> reason(Processor processor) {
        if (!processor.errors().isEmpty()) {
            return Optional.of("tries in vain; " + processor.lag() + " events wait");
        }
        boolean isTooOld =
                processor.lagSeconds() != null
                        && processor.lagSeconds() > oldest.toSeconds()
                        && !processor.isReplaying();
        return isTooOld
                ? Optional.of(
                        "is %d events and %d seconds behind"
                                .formatted(processor.lag(), processor.lagSeconds()))
                : Optional.empty();
    }
}
