package org.safelight.platform.axon.sqlite;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.GenericSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.safelight.platform.axon.gate.ProcessorCondition;
import org.safelight.platform.axon.gate.ProcessorGate;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon's stores for the embedded shape, all in the file qualified {@code events}: the log,
 * snapshots, sagas and other reactions with their tokens.
 */
@Configuration(proxyBeanMethods = false)
public class EmbeddedStorage {

    @Bean
    PlatformTransactionManager eventsTransactions(@Qualifier("events") SqliteFile events) {
        return events.transactions();
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager eventsTransactions) {
        return new SpringTransactionManager(eventsTransactions);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            @Qualifier("events") SqliteFile events, org.axonframework.config.Configuration axon) {
        SqliteSchema.apply(events, EmbeddedStorage.class, "events.sql");
        return SqliteEventStorage.over(events, axon);
    }

    @Bean
    EventStore eventStore(EventStorageEngine storage, EventBusSpanFactory spans) {
        return SqliteEventStore.over(storage, spans);
    }

    @Bean
    TokenStore tokenStore(@Qualifier("events") SqliteFile events, Serializer serializer) {
        return SqliteTokenStore.in(events, serializer);
    }

    @Bean
    SagaStore<Object> sagaStore(@Qualifier("events") SqliteFile events, Serializer serializer) {
        SqliteSchema.apply(events, EmbeddedStorage.class, "events.sql");
        return JdbcSagaStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(events.writerSource()))
                .sqlSchema(new GenericSagaSqlSchema())
                .serializer(serializer)
                .build();
    }

    /**
     * Reactions and sagas see every event from the first, one in a transaction, since what they do
     * cannot be taken back with a batch. An event that a reaction cannot handle is kept beside, and
     * holds up only what happens to the same thing.
     */
    @Bean
    ConfigurerModule reactions(@Qualifier("events") SqliteFile events, ProcessorGate gate) {
        return configurer ->
                configurer
                        .eventProcessing()
                        .usingPooledStreamingEventProcessors(
                                (axon, processor) ->
                                        fromTheBeginning(processor)
                                                .maxSegmentProvider(
                                                        gate.over(MaxSegmentProvider.maxShort()))
                                                .batchSize(1))
                        .registerDeadLetterQueueProvider(
                                group -> axon -> SqliteDeadLetters.in(events, group, axon));
    }

    /** More than one segment would only make writers of one file wait for each other. */
    static PooledStreamingEventProcessor.Builder fromTheBeginning(
            PooledStreamingEventProcessor.Builder processor) {
        return processor
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(1);
    }

    @Bean
    ProcessorGate processorGate(ObjectProvider<ProcessorCondition> conditions) {
        return new ProcessorGate(() -> conditions.orderedStream().toList());
    }
}
