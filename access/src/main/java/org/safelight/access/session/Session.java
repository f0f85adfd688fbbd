package org.safelight.access.session;

import java.time.Instant;

/**
 * One browser in which somebody is signed in.
 *
 * @param used when it was last used, to the minute
 * @param agent what the browser called itself when the session began
 * @param address where it came from then
 */
public record Session(
        String id, String person, Instant since, Instant used, String agent, String address) {

    Session usedAt(Instant at) {
        return new Session(id, person, since, at, agent, address);
    }
}
