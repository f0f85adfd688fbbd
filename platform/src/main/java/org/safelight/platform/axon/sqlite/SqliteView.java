package org.safelight.platform.axon.sqlite;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;

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
                        name, (axon, invoker) -> invoker.allowReset(true))
                .registerPooledStreamingEventProcessor(
                        name,
                        axon -> axon.eventStore(),
                        (axon, processor) ->
                                EmbeddedStorage.fromTheBeginning(processor).batchSize(BATCH));
    }

    /** Makes what was written under a former name of the processor its own. */
    public void adopt(String formerName) {
        SqliteSchema.apply(file, SqliteTokenStore.class, "processors.sql");
        file.writer()
                .sql("UPDATE OR IGNORE TokenEntry SET processorName = ? WHERE processorName = ?")
                .params(name, formerName)
                .update();
        file.writer()
                .sql("UPDATE DeadLetterEntry SET processingGroup = ? WHERE processingGroup = ?")
                .params(name, formerName)
                .update();
    }

    private boolean isOurs(Object handler) {
        return handler instanceof SavepointHandler savepoint && savepoint.isOf(projection);
    }
}
