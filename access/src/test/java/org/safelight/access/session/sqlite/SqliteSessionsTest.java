package org.safelight.access.session.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.access.session.SessionSettings;
import org.safelight.access.session.SessionStore;
import org.safelight.access.session.SessionStoreContract;
import org.safelight.access.session.Sessions;
import org.safelight.access.session.Visitor;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

class SqliteSessionsTest extends SessionStoreContract {

    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir private Path folder;
    private SqliteFile file;
    private SessionStore sessions;

    @BeforeEach
    void openFile() {
        file = SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.FULL);
        sessions = new SqliteSessions(file);
    }

    @AfterEach
    void closeFile() {
        file.close();
    }

    @Override
    protected SessionStore sessions() {
        return sessions;
    }

    @Override
    protected SessionStore elsewhere() {
        file.close();
        openFile();
        return sessions;
    }

    @Test
    void theTokenItselfIsNowhereOnTheDisk() throws IOException {
        var settings = new SessionSettings(MONTH, MONTH, Duration.ofSeconds(1));
        var begun =
                new Sessions(sessions, settings, () -> NOON, _ -> {})
                        .begin("mina", new Visitor("Firefox", "203.0.113.7"));
        file.close();

        try (Stream<Path> files = Files.list(folder)) {
            for (Path kept : files.toList()) {
                assertThat(Files.readString(kept, ISO_8859_1)).doesNotContain(begun.token().text());
            }
        }
        openFile();
        assertThat(sessions.of("mina")).hasSize(1);
    }
}
