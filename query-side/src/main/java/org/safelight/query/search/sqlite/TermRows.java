package org.safelight.query.search.sqlite;

import org.safelight.query.search.SearchedPhoto;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What photos are found by, written once for each photo when the transaction ends, however often it
 * changed. FTS5 writes out what it has gathered at every savepoint, and each event has one: written
 * at once, terms would come in pieces of one photo that are merged again and again.
 */
final class TermRows {

    /** The most photos that a transaction remembers; further ones are read again at its end. */
    private static final int MOST_REMEMBERED = 1_000;

    private final JdbcClient database;
    private final Function<String, Optional<PhotoRow>> rows;

    /**
     * @param rows reads the row of the photo with this id
     */
    TermRows(JdbcClient database, Function<String, Optional<PhotoRow>> rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Lets the photo be found by what it has now, and no longer by what it had. */
    void change(Optional<PhotoRow> before, PhotoRow after) {
        Changes changes = (Changes) TransactionSynchronizationManager.getResource(this);
        if (changes == null) {
            changes = new Changes();
            TransactionSynchronizationManager.bindResource(this, changes);
            TransactionSynchronizationManager.registerSynchronization(changes);
        }
        changes.add(before, after);
    }

    /** The row of a photo that the transaction at hand has changed already, as far as it knows. */
    Optional<PhotoRow> remembered(String id) {
        return Optional.ofNullable((Changes) TransactionSynchronizationManager.getResource(this))
                .map(changes -> changes.became.get(id));
    }

    private void delete(long place) {
        database.sql("DELETE FROM terms WHERE rowid = ?").param(place).update();
    }

    private void insert(PhotoRow row) {
        SearchedPhoto photo = row.photo();
        if (photo.view() != null && photo.isFound()) {
            long owner = number(photo.view().owner().value());
            String terms =
                    photo.terms().stream()
                            .map(term -> MatchText.numbered(owner, term))
                            .collect(Collectors.joining(" "));
            database.sql("INSERT INTO terms (rowid, found_by) VALUES (?, ?)")
                    .params(List.of(row.place(), terms))
                    .update();
        }
    }

    private long number(String owner) {
        return database.sql("SELECT number FROM owners WHERE name = ?")
                .param(owner)
                .query(Long.class)
                .optional()
                .orElseGet(() -> newNumber(owner));
    }

    private long newNumber(String owner) {
        return database.sql("INSERT INTO owners (name) VALUES (?) RETURNING number")
                .param(owner)
                .query(Long.class)
                .single();
    }

    /** Of one transaction. */
    private final class Changes implements TransactionSynchronization {

        /** Where the terms of the changed stood before the transaction. */
        private final Map<String, OptionalLong> stood = new LinkedHashMap<>();

        /** What became of the changed, as far as it is remembered. */
        private final Map<String, PhotoRow> became = new HashMap<>();

        void add(Optional<PhotoRow> before, PhotoRow after) {
            String id = after.photo().id();
            stood.computeIfAbsent(id, any -> placeOfTerms(before));
            if (became.size() < MOST_REMEMBERED || became.containsKey(id)) {
                became.put(id, after);
            }
        }

        private static OptionalLong placeOfTerms(Optional<PhotoRow> row) {
            return row.filter(it -> it.photo().isFound()).stream()
                    .mapToLong(PhotoRow::place)
                    .findAny();
        }

        /** What is remembered may never have been; the rows know. */
        @Override
        public void savepointRollback(Object savepoint) {
            became.clear();
        }

        /** All go before any comes, since one may come to where another was. */
        @Override
        public void beforeCommit(boolean readOnly) {
            stood.values().forEach(place -> place.ifPresent(TermRows.this::delete));
            stood.keySet().forEach(id -> now(id).ifPresent(TermRows.this::insert));
        }

        private Optional<PhotoRow> now(String id) {
            return Optional.ofNullable(became.get(id)).or(() -> rows.apply(id));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(TermRows.this);
        }
    }
}
