package org.safelight.platform.axon.mongo;

import com.mongodb.client.MongoDatabase;

import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.safelight.platform.axon.MessageJson;
import org.safelight.platform.axon.gate.ProcessorGate;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** A small Axon application of several nodes, which share a log and a MongoDB. */
final class SharedDarkroom {

    /** What happens in this application. */
    record Exposed(String roll, int frame) {}

    private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine(1);
    private final MongoDatabase database;
    private int nodes;

    SharedDarkroom(MongoDatabase database) {
        this.database = database;
    }

    /** A node that has started. */
    Node start(Consumer<Configurer> work) {
        var stores = new MongoStores(database, "node-" + ++nodes);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer
                .configureSerializer(
                        axon ->
                                Jackson3Serializer.builder()
                                        .jsonMapperBuilderCustomizer(new MessageJson())
                                        .build())
                .configureEventStore(
                        axon ->
                                EmbeddedEventStore.builder()
                                        .storageEngine(log)
                                        .fetchDelay(20)
                                        .build())
                .eventProcessing()
                .registerTokenStore(axon -> stores.tokens(axon.serializer()))
                .registerSagaStore(axon -> stores.sagas(axon.serializer()))
                .registerDefaultListenerInvocationErrorHandler(
                        axon -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance());
        var running = new AtomicReference<Configuration>();
        var share = new FairShare(stores, running::get);
        var gate = new ProcessorGate(List::of);
        new DistributedStorage().reactions(database, share, gate).configureModule(configurer);
        work.accept(configurer);
        running.set(configurer.start());
        return new Node(running.get(), share);
    }

    /** Appends one event of one aggregate for each sequence number. */
    void expose(String roll, long... sequenceNumbers) {
        log.appendEvents(
                LongStream.of(sequenceNumbers)
                        .mapToObj(n -> event(roll, n))
                        .toArray(GenericDomainEventMessage<?>[]::new));
    }

    /** The position of the last event. */
    long head() {
        return log.createHeadToken().position().orElseThrow();
    }

    private static GenericDomainEventMessage<Exposed> event(String roll, long n) {
        return new GenericDomainEventMessage<>("Roll", roll, n, new Exposed(roll, (int) n));
    }

    /** One process of the application. Its share of the work is all, until that is started. */
    record Node(Configuration axon, FairShare share) implements AutoCloseable {

        PooledStreamingEventProcessor processor(String name) {
            return axon.eventProcessingConfiguration()
                    .eventProcessor(name, PooledStreamingEventProcessor.class)
                    .orElseThrow();
        }

        List<Integer> segments(String name) {
            return processor(name).processingStatus().keySet().stream().sorted().toList();
        }

        void release(String name, int segment) {
            processor(name).releaseSegment(segment, 1, TimeUnit.HOURS);
        }

        @Override
        public void close() {
            share.stop();
            axon.shutdown();
        }
    }
}
