package org.safelight.access.limit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;

import org.safelight.access.storage.StorageGrants;
import org.safelight.access.storage.StorageLimits;
import org.safelight.platform.security.WayIn;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;

import java.time.InstantSource;

/** Limits at the edge: wrong credentials before anybody looks at them, plans right after. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LimitSettings.class, LinkLimitSettings.class})
public class Limits {

    @Bean
    Spending spending(BudgetStore budgets, LimitSettings settings, InstantSource clock) {
        return new Spending(budgets, settings, clock);
    }

    @Bean
    StorageLimits storageLimits(StorageGrants grants, LimitSettings settings) {
        return new StorageLimits(grants, settings.storagePerUser().toBytes());
    }

    @Bean
    WayIn limits(
            Spending spending,
            LimitSettings settings,
            LinkLimitSettings ofLinks,
            MeterRegistry registry,
            ProblemWriter problems) {
        var metrics = new RefusalMetrics(registry);
        var attempts =
                new FailedAttempts(settings, TimeMeter.SYSTEM_MILLISECONDS, metrics, problems);
        var strangers =
                new StrangerLimits(ofLinks, TimeMeter.SYSTEM_MILLISECONDS, metrics, problems);
        var plans = new LimitFilter(spending, settings, metrics, problems);
        return http ->
                http.addFilterBefore(attempts, AbstractPreAuthenticatedProcessingFilter.class)
                        .addFilterBefore(strangers, AbstractPreAuthenticatedProcessingFilter.class)
                        .addFilterBefore(plans, AuthorizationFilter.class);
    }
}
