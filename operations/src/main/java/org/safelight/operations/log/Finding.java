package org.safelight.operations.log;

import org.axonframework.eventhandling.EventMessage;

import java.util.ArrayList;
import java.util.List;

/**
 * One look along a track for what a filter asks, with an end to it: {@value #MOST_READ} events are
 * read at most, then it says where to go on.
 */
final class Finding {

    static final int MOST_READ = 10_000;
    private static final int CHUNK = 1_000;

    private final Track track;
    private final LogFilter filter;
    private final int wanted;
    private final List<Found> found = new ArrayList<>();
    private int read;

    /** An event that matches, and its place. */
    record Found(long place, EventMessage<?> event) {}

    Finding(Track track, LogFilter filter, int wanted) {
        this.track = track;
        this.filter = filter;
        this.wanted = wanted;
    }

    List<Found> found() {
        return found;
    }

    int read() {
        return read;
    }

    /** Looks behind a place up to another, and says up to where it came. */
    long forwards(long after, long to) {
        long[] reached = {Math.max(after, to)};
        track.read(
                after,
                to,
                (place, event) -> {
                    reached[0] = place;
                    read++;
                    if (filter.matches(event)) {
                        found.add(new Found(place, event));
                    }
                    return found.size() < wanted && read < MOST_READ;
                });
        return reached[0];
    }

    /** Looks from a place back to behind another, and says behind which one it stopped. */
    long backwards(long after, long to) {
        long end = to;
        while (end > after && found.size() < wanted && read < MOST_READ) {
            int few = Math.min(CHUNK, filter.isSelective() ? CHUNK : wanted - found.size());
            long start = Math.max(after, end - few);
            List<Found> some = matching(start, end).reversed();
            List<Found> taken = some.subList(0, Math.min(some.size(), wanted - found.size()));
            found.addAll(taken);
            end = found.size() < wanted ? start : taken.getLast().place() - 1;
        }
        return end;
    }

    private List<Found> matching(long after, long to) {
        List<Found> some = new ArrayList<>();
        track.read(
                after,
                to,
                (place, event) -> {
                    read++;
                    if (filter.matches(event)) {
                        some.add(new Found(place, event));
                    }
                    return true;
                });
        return some;
    }
}
