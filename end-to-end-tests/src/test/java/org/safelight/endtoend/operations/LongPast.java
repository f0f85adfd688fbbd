package org.safelight.endtoend.operations;

import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A log that takes a while to replay. What happened last to an album, that a photo was moved in it,
 * is written again and again into the log while nobody uses it.
 */
record LongPast(Path dataFolder) {

    private static final String AGAIN =
            """
            WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ?)
            INSERT INTO DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber,
                type, timeStamp, payloadType, payloadRevision, payload, metaData)
            SELECT eventIdentifier || n, aggregateIdentifier, sequenceNumber + n,
                type, timeStamp, payloadType, payloadRevision, payload, metaData
            FROM (SELECT * FROM DomainEventEntry ORDER BY globalIndex DESC LIMIT 1), n
            """;

    /** Some albums and photos, and so many events; the application runs before and after. */
    static LongPast of(EmbeddedApplication application, int albums, int events) throws Exception {
        SafelightClient safelight = SafelightClient.of(application);
        String first = safelight.uploadAndDevelop(Pictures.any());
        String second = safelight.uploadAndDevelop(Pictures.any());
        for (int i = 0; i < albums; i++) {
            safelight.albums().create("Album " + i);
        }
        String album = safelight.albums().create("Moved about");
        safelight.albums().add(album, first, second).expecting(204);
        Answer moved = safelight.albums().move(album, List.of(second), null);
        moved.expecting(204);
        application.stop();
        var past = new LongPast(application.dataFolder());
        past.repeatTheLast(events);
        application.start();
        SafelightClient after = SafelightClient.of(application);
        for (String view : List.of("library-3", "search", "statistics")) {
            after.admin().awaitProcessor(view, it -> it.path("lag").longValue() == 0);
        }
        return past;
    }

    private void repeatTheLast(int events) throws SQLException {
        try (Connection log =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + dataFolder.resolve("events.db"));
                PreparedStatement again = log.prepareStatement(AGAIN)) {
            again.setInt(1, events);
            again.executeUpdate();
        }
    }
}
