package org.safelight.operations.health;

import org.safelight.operations.metric.LagWatch;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reasons for which a process is called degraded, beside the disk and the links to others. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HealthSettings.class)
public class HealthReasons {

    @Bean
    ProcessorsHealth processorsHealthIndicator(LagWatch watch, HealthSettings settings) {
        return new ProcessorsHealth(watch::ours, settings.lag());
    }
}
