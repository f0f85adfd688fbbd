package org.safelight.platform.axon.sqlite;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Axon's statements that ask for a minimum or maximum, made to give no row where there is none: the
 * driver refuses to read a NULL as a Long.
 */
final class SqliteStatements {

    private SqliteStatements() {}

    static PreparedStatement headToken(Connection connection, EventSchema schema)
            throws SQLException {
        return connection.prepareStatement(
                "SELECT max(globalIndex) AS head FROM DomainEventEntry HAVING head IS NOT NULL");
    }

    static PreparedStatement tailToken(Connection connection, EventSchema schema)
            throws SQLException {
        return connection.prepareStatement(
                "SELECT min(globalIndex) - 1 AS tail FROM DomainEventEntry HAVING tail IS NOT"
                        + " NULL");
    }

    static PreparedStatement tokenAt(Connection connection, EventSchema schema, Instant instant)
            throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT min(globalIndex) - 1 AS before FROM DomainEventEntry"
                                + " WHERE timeStamp >= ? HAVING before IS NOT NULL");
        statement.setString(1, DateTimeUtils.formatInstant(instant));
        return statement;
    }

    static PreparedStatement nextIndex(Connection connection, EventSchema schema, long index)
            throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT min(globalIndex) AS next FROM DomainEventEntry"
                                + " WHERE globalIndex > ? HAVING next IS NOT NULL");
        statement.setLong(1, index);
        return statement;
    }

    static PreparedStatement lastSequenceNumber(
            Connection connection, EventSchema schema, String aggregateIdentifier)
            throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT max(sequenceNumber) AS last FROM DomainEventEntry"
                                + " WHERE aggregateIdentifier = ? HAVING last IS NOT NULL");
        statement.setString(1, aggregateIdentifier);
        return statement;
    }
}
