package org.safelight.platform.axon.sqlite;

import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.util.stream.Stream;

/** Knows how SQLite says that a key is taken, which is how two writers of one aggregate meet. */
final class DuplicateKeys implements PersistenceExceptionResolver {

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return Stream.<Throwable>iterate(exception, e -> e != null, Throwable::getCause)
                .anyMatch(
                        cause ->
                                cause instanceof SQLiteException sqlite
                                        && isDuplicateKey(sqlite.getResultCode()));
    }

    private static boolean isDuplicateKey(SQLiteErrorCode code) {
        return code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY;
    }
}
