package org.safelight.operations.log;

import org.axonframework.common.DateTimeUtils;
import org.safelight.platform.sqlite.SqliteFile;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Looks into the file of the embedded shape: halves it for a time, and finds ids by their index.
 */
final class SqliteLogIndex implements LogIndex {

    private final SqliteFile events;

    SqliteLogIndex(SqliteFile events) {
        this.events = events;
    }

    @Override
    public OptionalLong before(Instant time) {
        long early = 0;
        long late = head() + 1;
        long end = late;
        while (early + 1 < late) {
            long middle = early + (late - early) / 2;
            if (timeAt(middle).isBefore(time)) {
                early = middle;
            } else {
                late = middle;
            }
        }
        return late == end ? OptionalLong.empty() : OptionalLong.of(early);
    }

    private long head() {
        return events.reader()
                .sql("SELECT coalesce(max(globalIndex), 0) FROM DomainEventEntry")
                .query(Long.class)
                .single();
    }

    private Instant timeAt(long position) {
        return DateTimeUtils.parseInstant(
                events.reader()
                        .sql(
                                "SELECT timeStamp FROM DomainEventEntry WHERE globalIndex >= ?"
                                        + " ORDER BY globalIndex LIMIT 1")
                        .param(position)
                        .query(String.class)
                        .single());
    }

    @Override
    public Map<String, Long> positions(Collection<String> ids) {
        Map<String, Long> positions = new HashMap<>();
        if (!ids.isEmpty()) {
            events.reader()
                    .sql(
                            "SELECT eventIdentifier, globalIndex FROM DomainEventEntry"
                                    + " WHERE eventIdentifier IN (:ids)")
                    .param("ids", ids)
                    .query((row, number) -> positions.put(row.getString(1), row.getLong(2)))
                    .list();
        }
        return positions;
    }
}
