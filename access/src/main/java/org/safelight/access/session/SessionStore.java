package org.safelight.access.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where sessions are kept, by the hash of what the browser shows, and never that itself. */
public interface SessionStore {

    /** A session, and the hash of its token. */
    record Kept(String tokenHash, Session session) {}

    /** Keeps a session that has just begun. */
    void add(Kept session);

    /** The session for a token of this hash. */
    Optional<Session> find(String tokenHash);

    /** The sessions of a person, the last used first, also those that are over. */
    List<Kept> of(String person);

    /** Removes sessions; those that are gone stay so. */
    void remove(Collection<String> tokenHashes);

    /**
     * Removes everybody's.
     *
     * @return whose there were
     */
    Collection<String> removeAll();

    /** Removes those that nobody has used since the one instant, and those over by the other. */
    void removeOver(Instant unusedSince, Instant by);

    /** Notes that a session was used. One that is gone stays so, and no earlier use is noted. */
    void used(String tokenHash, Instant when);
}
