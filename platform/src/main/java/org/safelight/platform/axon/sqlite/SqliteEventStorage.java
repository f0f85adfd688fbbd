package org.safelight.platform.axon.sqlite;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The event log in a SQLite file. What commands need goes over the writing connection, in their
 * transaction; who follows the log or looks into the past reads beside it, and so never waits for a
 * writer.
 */
record SqliteEventStorage(EventStorageEngine commands, EventStorageEngine followers)
        implements EventStorageEngine {

    private static final int EVENTS_A_READ = 200;

    static SqliteEventStorage over(SqliteFile file, Configuration axon) {
        return new SqliteEventStorage(
                engine(
                        axon,
                        new SpringDataSourceConnectionProvider(file.writerSource()),
                        new SpringTransactionManager(file.transactions())),
                engine(
                        axon,
                        new SpringDataSourceConnectionProvider(file.readerSource()),
                        NoTransactionManager.INSTANCE));
    }

    private static EventStorageEngine engine(
            Configuration axon, ConnectionProvider connections, TransactionManager transactions) {
        return JdbcEventStorageEngine.builder()
                .createHeadToken(SqliteStatements::headToken)
                .createTailToken(SqliteStatements::tailToken)
                .createTokenAt(SqliteStatements::tokenAt)
                .fetchTrackedEvents(SqliteStatements::nextIndex)
                .lastSequenceNumberFor(SqliteStatements::lastSequenceNumber)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(new DuplicateKeys())
                .eventSerializer(axon.eventSerializer())
                .snapshotSerializer(axon.serializer())
                .upcasterChain(axon.upcasterChain())
                .snapshotFilter(axon.snapshotFilter())
                .batchSize(EVENTS_A_READ)
                .build();
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        commands.appendEvents(events);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        commands.storeSnapshot(snapshot);
    }

    /** Who looks at a life without being a command must not take the writing connection for it. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        EventStorageEngine engine =
                TransactionSynchronizationManager.isActualTransactionActive()
                        ? commands
                        : followers;
        return engine.readEvents(aggregateIdentifier, firstSequenceNumber);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return commands.readSnapshot(aggregateIdentifier);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return commands.lastSequenceNumberFor(aggregateIdentifier);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        return followers.readEvents(token, mayBlock);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return followers.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return followers.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return followers.createTokenAt(instant);
    }
}
