package org.safelight.platform.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

import javax.sql.DataSource;

/**
 * One SQLite file in WAL mode. Its single writer connection is the queue in which writers wait;
 * readers see the last commit and wait for nobody.
 */
public final class SqliteFile implements AutoCloseable {

    private static final int READERS = 4;
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    private final HikariDataSource writerPool;
    private final HikariDataSource readerPool;
    private final DataSource writerSource;
    private final JdbcTransactionManager transactions;

    private SqliteFile(Path path, Durability durability) {
        writerPool = writerPool(path, durability);
        writerSource = lazily(writerPool);
        transactions = new JdbcTransactionManager(writerSource);
        // A read-only connection cannot create the file, so the writer comes first.
        JdbcClient.create(writerPool).sql("PRAGMA user_version").query().singleValue();
        readerPool = readerPool(path);
    }

    /** Opens the file at this path, and creates it and its folder where they are missing. */
    public static SqliteFile open(Path path, Durability durability) {
        makeFolder(path);
        return new SqliteFile(path, durability);
    }

    /** As {@link #open}, and only the user that this process runs as may read it (mode 0600). */
    public static SqliteFile openPrivate(Path path, Durability durability) {
        makeFolder(path);
        PrivateFile.ensure(path);
        return new SqliteFile(path, durability);
    }

    private static void makeFolder(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for " + path, e);
        }
    }

    /** Statements that write; they take part in a transaction of {@link #transactions()}. */
    public JdbcClient writer() {
        return JdbcClient.create(writerSource);
    }

    /** Statements that only read, each from the last committed state. */
    public JdbcClient reader() {
        return JdbcClient.create(readerPool);
    }

    /** Where the one writing connection comes from; taken only once a statement needs it. */
    public DataSource writerSource() {
        return writerSource;
    }

    /** Where the reading connections come from. */
    public DataSource readerSource() {
        return readerPool;
    }

    /** Transactions on the writing connection. */
    public JdbcTransactionManager transactions() {
        return transactions;
    }

    @Override
    public void close() {
        readerPool.close();
        writerPool.close();
    }

    private static HikariDataSource writerPool(Path path, Durability durability) {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(JournalMode.WAL);
        sqlite.setSynchronous(
                durability == Durability.FULL ? SynchronousMode.FULL : SynchronousMode.NORMAL);
        sqlite.setTransactionMode(TransactionMode.IMMEDIATE);
        return pool(path, sqlite, "writer", 1, false);
    }

    private static HikariDataSource readerPool(Path path) {
        var sqlite = new SQLiteConfig();
        sqlite.setReadOnly(true);
        return pool(path, sqlite, "reader", READERS, true);
    }

    private static HikariDataSource pool(
            Path path, SQLiteConfig sqlite, String role, int size, boolean readOnly) {
        sqlite.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + path.toAbsolutePath());
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName(path.getFileName() + " " + role);
        config.setMaximumPoolSize(size);
        config.setMaxLifetime(0);
        config.setReadOnly(readOnly);
        return new HikariDataSource(config);
    }

    /** Without this an empty transaction would wait for whoever is writing. */
    private static DataSource lazily(DataSource source) {
        var lazy = new LazyConnectionDataSourceProxy();
        lazy.setDefaultAutoCommit(true);
        lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        lazy.setTargetDataSource(source);
        return lazy;
    }
}
