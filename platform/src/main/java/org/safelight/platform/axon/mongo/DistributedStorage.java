package org.safelight.platform.axon.mongo;

import com.mongodb.client.MongoDatabase;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.safelight.platform.axon.gate.ProcessorCondition;
import org.safelight.platform.axon.gate.ProcessorGate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Axon's stores for the distributed shape, all in the one database that the nodes of a side share.
 * The log itself is elsewhere.
 */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
public class DistributedStorage {

    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.INSTANCE;
    }

    @Bean
    TokenStore tokenStore(MongoDatabase database, Serializer serializer) {
        return MongoStores.in(database).tokens(serializer);
    }

    @Bean
    SagaStore<Object> sagaStore(MongoDatabase database, Serializer serializer) {
        return MongoStores.in(database).sagas(serializer);
    }

    @Bean
    FairShare fairShare(
            MongoDatabase database, ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new FairShare(MongoStores.in(database), axon::getObject);
    }

    @Bean
    ProcessorGate processorGate(ObjectProvider<ProcessorCondition> conditions) {
        return new ProcessorGate(() -> conditions.orderedStream().toList());
    }

    /**
     * Reactions and sagas see every event from the first, one at a time, since what they do cannot
     * be taken back with a batch. An event that a reaction cannot handle is kept beside, and holds
     * up only what happens to the same thing. One node does all the work of a group, unless the
     * group is {@link SharedWork}.
     */
    @Bean
    ConfigurerModule reactions(MongoDatabase database, FairShare share, ProcessorGate gate) {
        var stores = MongoStores.in(database);
        return configurer ->
                configurer
                        .eventProcessing()
                        .usingPooledStreamingEventProcessors(
                                (axon, processor) ->
                                        oneByOneFromTheBeginning(processor)
                                                .maxSegmentProvider(gate.over(share)))
                        .registerDeadLetterQueueProvider(
                                group -> axon -> stores.deadLetters(group, axon));
    }

    private static PooledStreamingEventProcessor.Builder oneByOneFromTheBeginning(
            PooledStreamingEventProcessor.Builder processor) {
        return SharedWork.amongNodes(processor).initialSegmentCount(1).batchSize(1);
    }
}
