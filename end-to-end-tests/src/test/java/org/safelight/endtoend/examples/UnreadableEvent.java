package org.safelight.endtoend.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** An event that says nothing, as a damaged log might have it: views put it aside. */
final class UnreadableEvent {

    private static final String COPY =
            """
            INSERT INTO DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber, type,
              timeStamp, payloadType, payloadRevision, payload, metaData)
            SELECT ?, ?, 0, type, timeStamp, payloadType, payloadRevision, '{}', metaData
            FROM DomainEventEntry WHERE payloadType LIKE '%AlbumCreated' LIMIT 1
            """;

    private UnreadableEvent() {}

    static void appendTo(Path dataFolder) throws IOException {
        String log = "jdbc:sqlite:" + dataFolder.resolve("events.db") + "?busy_timeout=10000";
        try (Connection file = DriverManager.getConnection(log);
                PreparedStatement insert = file.prepareStatement(COPY)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, "f".repeat(32));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
