package org.safelight.operations.overview;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Says that something needs somebody, though the process can go on: it is degraded as long as one
 * of the figures is not 0. Not a part of readiness, since taking the process away would help
 * nobody.
 */
record TroubleHealth(Supplier<Map<String, Long>> figures) implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    @Override
    public Health health() {
        Map<String, Long> troubles = new TreeMap<>(figures.get());
        boolean well = troubles.values().stream().allMatch(figure -> figure == 0);
        return Health.status(well ? Status.UP : DEGRADED).withDetails(troubles).build();
    }
}
