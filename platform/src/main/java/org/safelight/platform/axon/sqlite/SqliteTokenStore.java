package org.safelight.platform.axon.sqlite;

import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Keeps how far processors have come, in the file that they write to. */
final class SqliteTokenStore extends JdbcTokenStore {

    /**
     * One process owns a file, so a claim found at the start is its own, left by a crash. Axon's
     * default, process id and host, would make it wait until the dead one's claim expires.
     */
    private static final String OWNER = "embedded";

    private SqliteTokenStore(JdbcTokenStore.Builder builder) {
        super(builder);
    }

    static SqliteTokenStore in(SqliteFile file, Serializer serializer) {
        SqliteSchema.apply(file, SqliteTokenStore.class, "processors.sql");
        return new SqliteTokenStore(
                JdbcTokenStore.builder()
                        .connectionProvider(
                                new SpringDataSourceConnectionProvider(file.writerSource()))
                        .serializer(serializer)
                        .nodeId(OWNER));
    }

    /** SQLite has no FOR UPDATE; its one writer needs none. */
    @Override
    protected PreparedStatement selectForUpdate(
            Connection connection, String processorName, int segment) throws SQLException {
        return select(connection, processorName, segment, false);
    }
}
