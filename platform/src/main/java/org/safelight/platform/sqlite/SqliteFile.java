package org.safelight.platform.sqlite;

import org.apache.commons.dbcp2.BasicDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * One SQLite file in WAL mode. Its single writer connection is the queue in which writers wait;
 * readers see the last commit and wait for nobody.
 */
public final class SqliteFile implements AutoCloseable {

    /** What a page has where nothing else is asked for, as SQLite has it. */
    public static final int PAGE_BYTES = 4_096;

    private static final int READERS = 4;
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** Upper pages of indexes of a large view stay at hand; SQLite's default is 2 MiB. */
    private static final int WRITER_CACHE_KIBIBYTES = 16 * 1024;

    /** What changes often is copied back once for many changes. The default is 4 MiB. */
    private static final int BYTES_BETWEEN_CHECKPOINTS = 16 * 1024 * 1024;

    /** The most that a connection keeps prepared; those that were not used for longest go first. */
    private static final int STATEMENTS = 100;

    private final BasicDataSource writerPool;
    private final BasicDataSource readerPool;
    private final DataSource writerSource;
    private final JdbcTransactionManager transactions;

    private SqliteFile(Path path, Durability durability, int pageBytes) {
        if (pageBytes != PAGE_BYTES) {
            choosePages(path, pageBytes);
        }
        writerPool = writerPool(path, durability, pageBytes);
        writerSource = lazily(writerPool);
        transactions = new JdbcTransactionManager(writerSource);
        // A read-only connection cannot create the file, so the writer comes first.
        JdbcClient.create(writerPool).sql("PRAGMA user_version").query().singleValue();
        readerPool = readerPool(path);
    }

    /** Opens the file at this path, and creates it and its folder where they are missing. */
    public static SqliteFile open(Path path, Durability durability) {
        return open(path, durability, PAGE_BYTES);
    }

    /**
     * The same, for rows that are small and changed one by one, all over the file: each change
     * writes its page as a whole, and there are fewer bytes in a small one.
     *
     * @param pageBytes of a new file, a power of two of 512 at least; one that exists keeps its own
     */
    public static SqliteFile open(Path path, Durability durability, int pageBytes) {
        makeFolder(path);
        return new SqliteFile(path, durability, pageBytes);
    }

    /** As {@link #open}, and only the user that this process runs as may read it (mode 0600). */
    public static SqliteFile openPrivate(Path path, Durability durability) {
        makeFolder(path);
        PrivateFile.ensure(path);
        return new SqliteFile(path, durability, PAGE_BYTES);
    }

    /** In this order, in which the driver would not do it; without effect on what is there. */
    private static void choosePages(Path path, int pageBytes) {
        try (Connection connection = DriverManager.getConnection(JDBC.PREFIX + path);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = " + pageBytes);
            statement.execute("PRAGMA journal_mode = WAL");
        } catch (SQLException e) {
            throw new IllegalStateException("No page can be chosen for " + path, e);
        }
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
        close(readerPool);
        close(writerPool);
    }

    private static void close(BasicDataSource pool) {
        try {
            pool.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Connections stay open", e);
        }
    }

    private static BasicDataSource writerPool(Path path, Durability durability, int pageBytes) {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(JournalMode.WAL);
        sqlite.setSynchronous(
                durability == Durability.FULL ? SynchronousMode.FULL : SynchronousMode.NORMAL);
        sqlite.setTransactionMode(TransactionMode.IMMEDIATE);
        sqlite.setCacheSize(-WRITER_CACHE_KIBIBYTES);
        sqlite.setPragma(
                Pragma.WAL_AUTOCHECKPOINT, String.valueOf(BYTES_BETWEEN_CHECKPOINTS / pageBytes));
        return pool(path, sqlite, 1, false);
    }

    private static BasicDataSource readerPool(Path path) {
        var sqlite = new SQLiteConfig();
        sqlite.setReadOnly(true);
        return pool(path, sqlite, READERS, true);
    }

    /** To prepare a statement anew each time would cost as much as what it does. */
    private static BasicDataSource pool(
            Path path, SQLiteConfig sqlite, int size, boolean readOnly) {
        sqlite.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        // Nobody asks for them, and the driver would after each statement.
        sqlite.setGetGeneratedKeys(false);
        var pool = new BasicDataSource();
        pool.setDriver(new JDBC());
        pool.setUrl(JDBC.PREFIX + path.toAbsolutePath());
        sqlite.toProperties()
                .forEach(
                        (name, value) -> pool.addConnectionProperty((String) name, (String) value));
        pool.setDefaultReadOnly(readOnly);
        pool.setMaxTotal(size);
        pool.setMaxIdle(size);
        pool.setMaxWait(LONGEST_WAIT);
        pool.setPoolPreparedStatements(true);
        pool.setMaxOpenPreparedStatements(STATEMENTS);
        // A file does not go away as a network does.
        pool.setTestOnBorrow(false);
        return pool;
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
