package org.safelight.operations.health;

import org.safelight.operations.metric.Lag;
import org.safelight.operations.metric.ProcessorLags;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Names the processors of this process that try in vain, or show what is too old. */
final class ProcessorsHealth implements HealthIndicator {

    private final Supplier<Map<String, Lag>> lags;
    private final Duration oldest;

    /**
     * @param oldest how old what a processor shows may be
     */
    ProcessorsHealth(Supplier<Map<String, Lag>> lags, Duration oldest) {
        this.lags = lags;
        this.oldest = oldest;
    }

    static ProcessorsHealth of(ProcessorLags lags, Duration oldest) {
        return new ProcessorsHealth(lags::lags, oldest);
    }

    @Override
    public Health health() {
        Map<String, String> reasons = new TreeMap<>();
        lags.get().forEach((name, lag) -> reason(lag).ifPresent(it -> reasons.put(name, it)));
        return (reasons.isEmpty() ? Health.up() : Health.status(Degraded.STATUS))
                .withDetails(reasons)
                .build();
    }

    private Optional<String> reason(Lag lag) {
        if (lag.failing()) {
            return Optional.of("tries in vain; " + lag.events() + " events wait");
        }
        return lag.age().compareTo(oldest) > 0
                ? Optional.of(
                        "is %d events and %d seconds behind"
                                .formatted(lag.events(), lag.age().toSeconds()))
                : Optional.empty();
    }
}
