package org.safelight.operations.metric;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryBus;
import org.safelight.operations.ProcessName;
import org.safelight.operations.processor.Processors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Measures the messages of this process where they come by, the same in either shape. */
@Configuration(proxyBeanMethods = false)
public class MessageMetrics {

    /** Only once Axon's configuration is complete are there buses to ask for. */
    @Autowired
    void measured(CommandBus commands, QueryBus queries, EventStore log, MeterRegistry registry) {
        commands.registerHandlerInterceptor(
                new MessageTimers(registry, "safelight.commands", "Commands handled here")
                        .interceptor());
        queries.registerHandlerInterceptor(
                new MessageTimers(registry, "safelight.queries", "Queries answered here")
                        .interceptor());
        log.registerDispatchInterceptor(new AppendedEvents(registry));
    }

    @Bean
    LagWatch lagWatch(Processors processors, ProcessName self, MeterRegistry registry) {
        return new LagWatch(processors, self, registry);
    }
}
