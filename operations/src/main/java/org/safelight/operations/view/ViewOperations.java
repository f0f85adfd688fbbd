package org.safelight.operations.view;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.operations.task.OperationLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

import java.time.Duration;

/** What operators can do with views. */
@Configuration(proxyBeanMethods = false)
@Import(ViewSlots.class)
public class ViewOperations {

    /** Twice as long as a process looks away. */
    private static final Duration UNTIL_ALL_KNOW = Duration.ofSeconds(2);

    @Bean
    TakeOver takeOver(ServingSlots slots, Environment environment) {
        boolean shared = environment.acceptsProfiles(Profiles.of("distributed"));
        return new TakeOver(slots, shared ? UNTIL_ALL_KNOW : Duration.ZERO);
    }

    @Bean
    Replay replay(
            ServingSlots slots,
            EventProcessingConfiguration processing,
            EventStore log,
            TakeOver takeOver) {
        return new Replay(slots, processing, log, takeOver);
    }

    @Bean
    Rollback rollback(ServingSlots slots, EventStore log, TakeOver takeOver) {
        return new Rollback(slots, log, takeOver);
    }

    @Bean
    NewVersions newVersions(
            ServingSlots slots, OperationLedger operations, Environment environment) {
        return new NewVersions(
                slots, operations, environment.acceptsProfiles(Profiles.of("distributed")));
    }
}
