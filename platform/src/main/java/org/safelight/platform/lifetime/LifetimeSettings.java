package org.safelight.platform.lifetime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * Limits that a process sets itself.
 *
 * @param startWithin how long a start may take
 * @param stopWithin how long a stop may take; less than whoever stops it waits before it kills
 */
@ConfigurationProperties("safelight.process")
record LifetimeSettings(
        @DefaultValue("5m") Duration startWithin, @DefaultValue("35s") Duration stopWithin) {

    LifetimeSettings {
        if (!startWithin.isPositive() || !stopWithin.isPositive()) {
            throw new IllegalArgumentException(
                    "SAFELIGHT_PROCESS_START_WITHIN and _STOP_WITHIN are longer than nothing");
        }
    }
}
