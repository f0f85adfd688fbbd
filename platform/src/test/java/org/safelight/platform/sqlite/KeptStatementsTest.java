package org.safelight.platform.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

class KeptStatementsTest {

    private static final String ADD = "INSERT INTO words (word) VALUES (?)";
    private static final String ALL = "SELECT word FROM words ORDER BY rowid";

    @TempDir private Path folder;

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("words.db"));
        connection = new KeptStatements(source).getConnection();
        run("CREATE TABLE words (word TEXT UNIQUE)");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void aStatementThatWasClosedServesAgain() throws SQLException {
        Object first = driversOwn(ALL);

        assertSame(first, driversOwn(ALL));
    }

    @Test
    void whatItWasToldBeforeIsForgotten() throws SQLException {
        add("first");
        run(ADD);

        assertEquals("first null ", words());
    }

    @Test
    void aStatementInUseIsNotGivenToAnybodyElse() throws SQLException {
        add("first");
        add("second");
        try (PreparedStatement outer = connection.prepareStatement(ALL);
                ResultSet rows = outer.executeQuery()) {
            rows.next();
            assertEquals("first second ", words());
            rows.next();

            assertEquals("second", rows.getString(1));
        }
    }

    @Test
    void rowsThatNobodyReadHoldNothingUp() throws SQLException {
        add("first");
        add("second");
        PreparedStatement statement = connection.prepareStatement(ALL);
        statement.executeQuery().next();
        statement.close();

        run("DROP TABLE words");
    }

    @Test
    void afterAFailureTheSameWordsServeAgain() throws SQLException {
        add("first");
        assertThrows(SQLException.class, () -> add("first"));
        add("second");

        assertEquals("first second ", words());
    }

    @Test
    void aStatementWithALimitOfItsOwnIsNotKept() throws SQLException {
        add("first");
        add("second");
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setMaxRows(1);
        }

        assertEquals("first second ", words());
    }

    @Test
    void whatWasClosedAnswersNoMore() throws SQLException {
        PreparedStatement statement = connection.prepareStatement(ALL);
        statement.close();

        assertThrows(SQLException.class, statement::executeQuery);
    }

    @Test
    void theOneLongestOutOfUseGoes() throws SQLException {
        Object first = driversOwn(ALL);
        for (int i = 0; i < 64; i++) {
            run("SELECT " + i);
        }

        assertNotSame(first, driversOwn(ALL));
    }

    @Test
    void aTableThatWasMadeAnewIsReadAnew() throws SQLException {
        add("first");
        assertEquals("first ", words());
        run("DROP TABLE words");
        run("CREATE TABLE words (number INTEGER, word TEXT UNIQUE)");
        add("second");

        assertEquals("second ", words());
    }

    private void add(String word) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, word);
            statement.executeUpdate();
        }
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private String words() throws SQLException {
        var words = new StringBuilder();
        try (PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                words.append(rows.getString(1)).append(' ');
            }
        }
        return words.toString();
    }

    private Object driversOwn(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.unwrap(PreparedStatement.class);
        }
    }
}
