package org.safelight.operations.health;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * When a service is called degraded.
 *
 * @param lag how far behind the log a processor may be
 */
@ConfigurationProperties("safelight.health")
record HealthSettings(@DefaultValue("1m") Duration lag) {

    HealthSettings {
        if (lag.isNegative()) {
            throw new IllegalArgumentException("SAFELIGHT_HEALTH_LAG is not negative");
        }
    }
}
