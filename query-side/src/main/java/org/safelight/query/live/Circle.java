package org.safelight.query.live;

import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumMemberAdded;
import org.safelight.contract.album.AlbumEvent.AlbumMemberRemoved;

import java.util.ArrayList;
import java.util.List;

/**
 * Who has been a member of an album, from which of its events on, and until which. Each event is
 * for those who were members then and still are: who came later hears nothing of before, and who
 * left nothing at all.
 */
final class Circle {

    private static final long STILL = Long.MAX_VALUE;

    /** Somebody's time in the album, by its events' sequence numbers; the last is not included. */
    private record Stay(UserId member, long from, long until) {}

    private final List<Stay> stays = new ArrayList<>();
    private long heard = -1;

    /** The sequence number of the last event that it knows of. */
    synchronized long heard() {
        return heard;
    }

    /** Takes note of the next event. */
    synchronized void hear(long sequence, Object event) {
        if (sequence <= heard) {
            return;
        }
        heard = sequence;
        switch (event) {
            case AlbumCreated created -> stays.add(new Stay(created.owner(), sequence, STILL));
            case AlbumMemberAdded added -> stays.add(new Stay(added.member(), sequence, STILL));
            case AlbumMemberRemoved removed ->
                    stays.replaceAll(
                            stay ->
                                    stay.member().equals(removed.member()) && stay.until() == STILL
                                            ? new Stay(stay.member(), stay.from(), sequence)
                                            : stay);
            case AlbumEvent _ -> {
                // About nobody.
            }
            default -> throw new IllegalArgumentException("This is no event of an album");
        }
    }

    /** Whether somebody may be told of an event. */
    synchronized boolean mayKnow(UserId user, long sequence) {
        boolean present = false;
        boolean then = false;
        for (Stay stay : stays) {
            if (stay.member().equals(user)) {
                present |= stay.until() == STILL;
                then |= stay.from() <= sequence && sequence < stay.until();
            }
        }
        return present && then;
    }
}
