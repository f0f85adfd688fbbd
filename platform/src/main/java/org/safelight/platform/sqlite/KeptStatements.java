package org.safelight.platform.sqlite;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

/**
 * Connections that keep the statements which were prepared on them, since to prepare one costs more
 * than most of them take to run, and neither the driver nor the pool keeps any. A statement that is
 * closed waits for its next use; the one that was longest out of use goes.
 */
final class KeptStatements extends DelegatingDataSource {

    private static final int MOST = 64;

    KeptStatements(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return proxy(Connection.class, new Keeping(super.getConnection()));
    }

    private static final class Keeping implements InvocationHandler {

        private final Connection connection;
        private final Map<String, PreparedStatement> kept =
                new LinkedHashMap<>(MOST, 0.75f, /* accessOrder= */ true);

        Keeping(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(
                Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            if (method.getName().equals("prepareStatement")
                    && arguments != null
                    && arguments.length == 1
                    && arguments[0] instanceof String sql) {
                @Nullable PreparedStatement free = kept.remove(sql);
                PreparedStatement lent = free == null ? connection.prepareStatement(sql) : free;
                return proxy(PreparedStatement.class, new Lent(this, sql, lent));
            }
            if (method.getName().equals("close")) {
                for (PreparedStatement statement : kept.values()) {
                    statement.close();
                }
                kept.clear();
            }
            return call(method, connection, arguments);
        }

        void takeBack(String sql, PreparedStatement statement) throws SQLException {
            @Nullable PreparedStatement twin = kept.put(sql, statement);
            if (twin != null) {
                twin.close();
            } else if (kept.size() > MOST) {
                Iterator<PreparedStatement> longestUnused = kept.values().iterator();
                longestUnused.next().close();
                longestUnused.remove();
            }
        }
    }

    /** A statement in use. One that failed, or was set up in a way of its own, is not kept. */
    private static final class Lent implements InvocationHandler {

        private final Keeping keeping;
        private final String sql;
        private final PreparedStatement statement;
        private @Nullable ResultSet result;
        private boolean isAsNew = true;
        private boolean isClosed;

        Lent(Keeping keeping, String sql, PreparedStatement statement) {
            this.keeping = keeping;
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(
                Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            String name = method.getName();
            if (name.equals("close")) {
                close();
                return null;
            }
            if (name.equals("isClosed")) {
                return isClosed || statement.isClosed();
            }
            if (isClosed) {
                throw new SQLException("The statement is closed");
            }
            if (name.startsWith("set") && arguments != null && arguments.length == 1) {
                isAsNew = false;
            }
            try {
                @Nullable Object returned = call(method, statement, arguments);
                if (returned instanceof ResultSet rows) {
                    result = rows;
                }
                return returned;
            } catch (SQLException e) {
                isAsNew = false;
                throw e;
            }
        }

        private void close() throws SQLException {
            if (isClosed) {
                return;
            }
            isClosed = true;
            if (result != null) {
                result.close();
            }
            if (isAsNew && !statement.isClosed()) {
                statement.clearBatch();
                statement.clearParameters();
                keeping.takeBack(sql, statement);
            } else {
                statement.close();
            }
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        KeptStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(
            Method method, Object target, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
