package org.safelight.operations.log;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.safelight.operations.log.Finding.Found;
import org.safelight.platform.axon.LogPositions;

import java.util.List;
import java.util.Map;

/**
 * Finds events for an operator. However much there is, a page takes a bounded amount of reading.
 */
public final class LogBrowser {

    /** The most events on a page. */
    public static final int MOST = 500;

    private final EventStore log;
    private final LogIndex index;
    private final EntryWriter writer;

    LogBrowser(EventStore log, LogIndex index, EntryWriter writer) {
        this.log = log;
        this.index = index;
        this.writer = writer;
    }

    /**
     * One page of what is looked for.
     *
     * @param size 1 to {@link #MOST}
     * @param token the {@code nextPageToken} of the page before
     * @throws MalformedLogTokenException when the token is not one of this order
     */
    public LogPage find(LogFilter filter, LogOrder order, int size, @Nullable String token) {
        Track track =
                filter.aggregate() == null
                        ? new LogTrack(log)
                        : new LifeTrack(log, filter.aggregate());
        boolean whole = filter.aggregate() == null;
        long after = whole ? start(filter) : LogPositions.START;
        long to = whole ? Math.min(track.end(), end(filter)) : track.end();
        var finding = new Finding(track, filter, size);
        @Nullable Long next =
                switch (order) {
                    case OLDEST -> {
                        long start = token == null ? after : LogToken.parse(order, token).place();
                        long reached = finding.forwards(Math.max(start, after), to);
                        yield reached < to ? reached : null;
                    }
                    case NEWEST -> {
                        long end = token == null ? to : LogToken.parse(order, token).place();
                        long reached = finding.backwards(after, Math.min(end, to));
                        yield reached > after && reached >= 0 ? reached : null;
                    }
                };
        return new LogPage(
                entries(finding.found(), whole),
                next == null ? null : new LogToken(order, next).text(),
                finding.read());
    }

    private long start(LogFilter filter) {
        return filter.from() == null
                ? LogPositions.START
                : index.before(filter.from()).orElse(Long.MAX_VALUE);
    }

    private long end(LogFilter filter) {
        return filter.to() == null
                ? Long.MAX_VALUE
                : index.before(filter.to()).orElse(Long.MAX_VALUE);
    }

    private List<LogEntry> entries(List<Found> found, boolean placesArePositions) {
        Map<String, Long> positions =
                placesArePositions
                        ? Map.of()
                        : index.positions(
                                found.stream().map(one -> one.event().getIdentifier()).toList());
        return found.stream()
                .map(
                        one ->
                                writer.entry(
                                        one.event(),
                                        placesArePositions
                                                ? Long.valueOf(one.place())
                                                : positions.get(one.event().getIdentifier())))
                .toList();
    }
}
