package org.safelight.platform.axon;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.timeout.UnitOfWorkTimeoutInterceptor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryBusSpanFactory;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.safelight.platform.trace.Tracing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

import java.util.Map;

/** What Axon needs to know in either shape. */
@Configuration(proxyBeanMethods = false)
@Import(Tracing.class)
public class AxonMessaging {

    private static final int LONGEST_MILLIS = 60_000;

    /**
     * A batch that is cut off is begun again, and would be cut off again. A hundred events may each
     * name 500 photos, which take the slowest view ten seconds, and a small machine more.
     */
    private static final int LONGEST_BATCH_MILLIS = 600_000;

    private static final int WARNED_AFTER_MILLIS = 10_000;
    private static final int WARNED_EVERY_MILLIS = 1_000;

    @Bean
    MessageJson messageJson() {
        return new MessageJson();
    }

    /**
     * Says of every event which command it comes from, and at the bottom of it all, which request.
     */
    @Bean
    CorrelationDataProvider messageOrigin() {
        return new MessageOriginProvider();
    }

    @Bean
    ConfigurerModule correlatedMessages() {
        return new CorrelatedMessages();
    }

    /** Says of every event on whose behalf it happened. */
    @Bean
    CorrelationDataProvider actor() {
        return new SimpleCorrelationDataProvider("actor");
    }

    /** Says of an event which command it undoes, but not of what else happens because of it. */
    @Bean
    CorrelationDataProvider undone() {
        return message ->
                message instanceof CommandMessage<?> command
                                && command.getMetaData().containsKey("undoes")
                        ? command.getMetaData().subset("undoes")
                        : Map.of();
    }

    /** By default Axon would give every query a transaction on the event log. */
    @Bean
    @Profile("!distributed")
    QueryBus queryBus(QueryBusSpanFactory spans) {
        return SimpleQueryBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .spanFactory(spans)
                .build();
    }

    /**
     * In the place of Axon's limits (switched off in safelight.yaml): the same for what changes
     * something, none for queries, which are answered here in the thread that asks.
     */
    @Bean
    @Profile("!distributed")
    ConfigurerModule changesAreLimitedInTime() {
        return configurer -> {
            configurer
                    .eventProcessing()
                    .registerDefaultHandlerInterceptor(
                            (axon, name) -> longest(name, LONGEST_BATCH_MILLIS));
            configurer.onStart(
                    Integer.MIN_VALUE,
                    () ->
                            configurer
                                    .buildConfiguration()
                                    .commandBus()
                                    .registerHandlerInterceptor(
                                            longest("commands", LONGEST_MILLIS)));
        };
    }

    private static UnitOfWorkTimeoutInterceptor longest(String name, int millis) {
        return new UnitOfWorkTimeoutInterceptor(
                name, millis, WARNED_AFTER_MILLIS, WARNED_EVERY_MILLIS);
    }

    /** By default Axon logs and loses what a handler throws. */
    @Bean
    ConfigurerModule failuresAreNeverSwallowed() {
        return configurer -> {
            var processing = configurer.eventProcessing();
            processing.registerDefaultListenerInvocationErrorHandler(
                    axon -> PropagatingErrorHandler.instance());
            processing.registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance());
            DeadLetterRetry.countAttempts(processing);
        };
    }

    @Bean
    DeadLetterRetry deadLetterRetry(EventProcessingConfiguration processing) {
        return new DeadLetterRetry(processing);
    }
}
