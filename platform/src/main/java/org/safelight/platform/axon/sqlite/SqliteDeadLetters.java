package org.safelight.platform.axon.sqlite;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterStatementFactory;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.safelight.platform.axon.UpcastingSerializer;
import org.safelight.platform.sqlite.SqliteFile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Keeps the events that a processing group could not handle, in the file that it writes to, and
 * gives them as today's.
 */
final class SqliteDeadLetters extends DefaultDeadLetterStatementFactory<EventMessage<?>> {

    private SqliteDeadLetters(Builder<EventMessage<?>> builder) {
        super(builder);
    }

    static SequencedDeadLetterQueue<EventMessage<?>> in(
            SqliteFile file, String group, Configuration axon) {
        return JdbcSequencedDeadLetterQueue.builder()
                .processingGroup(group)
                .connectionProvider(new SpringDataSourceConnectionProvider(file.writerSource()))
                .transactionManager(new SpringTransactionManager(file.transactions()))
                .genericSerializer(axon.serializer())
                .eventSerializer(UpcastingSerializer.of(axon))
                .statementFactory(
                        new SqliteDeadLetters(
                                DefaultDeadLetterStatementFactory.<EventMessage<?>>builder()
                                        .genericSerializer(axon.serializer())
                                        .eventSerializer(axon.eventSerializer())))
                .build();
    }

    /** As Axon's, but 0 for an empty sequence: the driver refuses to read a NULL as a Long. */
    @Override
    public PreparedStatement maxIndexStatement(
            Connection connection, String processingGroup, String sequenceId) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT coalesce(max(sequenceIndex), 0) FROM DeadLetterEntry"
                                + " WHERE processingGroup = ? AND sequenceIdentifier = ?");
        statement.setString(1, processingGroup);
        statement.setString(2, sequenceId);
        return statement;
    }
}
