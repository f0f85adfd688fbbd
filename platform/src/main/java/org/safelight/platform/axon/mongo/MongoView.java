package org.safelight.platform.axon.mongo;

import com.mongodb.client.MongoDatabase;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/**
 * A view fed from the log by a processor of its name, on as many nodes as there are. The view is
 * written first, then its position, in no transaction: after a crash between the two, events come
 * again, and the projection must write the same once more.
 *
 * <p>Position and dead letters are kept by {@link DistributedStorage}.
 *
 * @param projection an object with {@code @EventHandler} methods, not itself a Spring bean, since
 *     Axon would register that a second time
 */
public record MongoView(String name, Object projection) implements ConfigurerModule {

    private static final int BATCH = 100;

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .eventProcessing()
                .registerEventHandler(axon -> projection)
                .assignHandlerInstancesMatching(name, handler -> handler == projection)
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        name, (axon, invoker) -> invoker.allowReset(true))
                .registerPooledStreamingEventProcessor(
                        name,
                        axon -> axon.eventStore(),
                        (axon, processor) -> fromTheBeginning(processor));
    }

    /** Gives what was written under the former name of a processor to the one of this name. */
    public static void adopt(MongoDatabase database, String formerName, String name) {
        MongoStores.rename(database, formerName, name);
    }

    private static PooledStreamingEventProcessor.Builder fromTheBeginning(
            PooledStreamingEventProcessor.Builder processor) {
        return SharedWork.amongNodes(processor)
                .initialSegmentCount(SharedWork.SEGMENTS)
                .batchSize(BATCH);
    }
}
