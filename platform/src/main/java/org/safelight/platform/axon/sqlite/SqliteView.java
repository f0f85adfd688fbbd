package org.safelight.platform.axon.sqlite;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.safelight.platform.sqlite.SqliteFile;

/**
 * A view fed from the log by a processor of its name: what the projection writes, how far it has
 * come and what it could not handle are in one file, and each batch is one transaction.
 *
 * @param projection an object with {@code @EventHandler} methods, not itself a Spring bean, since
 *     Axon would register that a second time
 */
public record SqliteView(String name, SqliteFile file, Object projection)
        implements ConfigurerModule {

    private static final int BATCH = 100;

    @Override
    public void configureModule(Configurer configurer) {
        configurer
                .eventProcessing()
                .registerEventHandler(axon -> new SavepointHandler(projection, file, axon))
                .assignHandlerInstancesMatching(name, this::isOurs)
                .registerTransactionManager(
                        name, axon -> new SpringTransactionManager(file.transactions()))
                .registerTokenStore(name, axon -> SqliteTokenStore.in(file, axon.serializer()))
                .registerDeadLetterQueue(name, axon -> SqliteDeadLetters.in(file, name, axon))
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        name, (axon, invoker) -> invoker.enableSequenceIdentifierCache())
                .registerPooledStreamingEventProcessor(
                        name,
                        axon -> axon.eventStore(),
                        (axon, processor) -> fromTheBeginning(processor));
    }

    private boolean isOurs(Object handler) {
        return handler instanceof SavepointHandler savepoint
                && savepoint.getTargetType() == projection.getClass();
    }

    /** More than one segment would only make writers of one file wait for each other. */
    private static PooledStreamingEventProcessor.Builder fromTheBeginning(
            PooledStreamingEventProcessor.Builder processor) {
        return processor
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(1)
                .batchSize(BATCH);
    }
}
