package org.safelight.platform.axon.sqlite;

import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.safelight.platform.axon.MessageJson;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/** A small Axon application over files in a folder, which can be closed and opened again. */
final class Darkroom implements AutoCloseable {

    /** What happens in this application. */
    record Exposed(int frame) {}

    final SqliteFile events;
    final SqliteFile view;
    final Configuration axon;

    Darkroom(Path folder, Object projection) {
        events = SqliteFile.open(folder.resolve("events.db"), Durability.FULL);
        view = SqliteFile.open(folder.resolve("view.db"), Durability.NORMAL);
        SqliteSchema.apply(events, EmbeddedStorage.class, "events.sql");
        Configurer configurer = DefaultConfigurer.defaultConfiguration();
        configurer
                .configureSerializer(
                        axon ->
                                Jackson3Serializer.builder()
                                        .jsonMapperBuilderCustomizer(new MessageJson())
                                        .build())
                .configureEventStore(
                        axon ->
                                SqliteEventStore.over(
                                        SqliteEventStorage.over(events, axon),
                                        axon.getComponent(EventBusSpanFactory.class)));
        new SqliteView("view", view, projection).configureModule(configurer);
        axon = configurer.start();
    }

    /** Appends one event of one aggregate for each sequence number, in one transaction. */
    void expose(String roll, long... sequenceNumbers) {
        List<GenericDomainEventMessage<Exposed>> exposed =
                LongStream.of(sequenceNumbers)
                        .mapToObj(
                                n ->
                                        new GenericDomainEventMessage<>(
                                                "Roll", roll, n, new Exposed((int) n)))
                        .toList();
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(new SpringTransactionManager(events.transactions()));
        unitOfWork.execute(() -> axon.eventStore().publish(exposed));
    }

    @Override
    public void close() {
        axon.shutdown();
        view.close();
        events.close();
    }
}
