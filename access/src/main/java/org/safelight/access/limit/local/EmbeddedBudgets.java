package org.safelight.access.limit.local;

import io.github.bucket4j.TimeMeter;

import org.safelight.access.limit.BudgetStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The embedded shape is one process: what it counts is all there is to count. */
@Configuration(proxyBeanMethods = false)
@Profile("!distributed")
public class EmbeddedBudgets {

    @Bean
    BudgetStore budgets() {
        return new LocalBudgets(TimeMeter.SYSTEM_MILLISECONDS);
    }
}
