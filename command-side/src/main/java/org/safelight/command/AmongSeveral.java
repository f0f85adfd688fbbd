package org.safelight.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.safelight.command.guard.ReportedFailures;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import java.util.List;

/** What differs where other processes handle commands too. */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
class AmongSeveral {

    /**
     * No cache: when a node comes or goes, another one takes over some albums, and what this one
     * remembers of them is of the past.
     */
    @Bean
    Cache albumCache() {
        return NoCache.INSTANCE;
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus localCommands(
            TransactionManager transactions, List<CorrelationDataProvider> correlations) {
        var local = SimpleCommandBus.builder().transactionManager(transactions).build();
        local.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlations));
        return new ReportedFailures(local);
    }
}
