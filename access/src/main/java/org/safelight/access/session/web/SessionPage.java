package org.safelight.access.session.web;

import org.jspecify.annotations.Nullable;
import org.safelight.access.session.Session;

import java.time.Instant;
import java.util.List;

/** All places where somebody is signed in; there are twenty at most. */
record SessionPage(List<SessionResource> items) {

    /**
     * One place where somebody is signed in.
     *
     * @param until when it is over in any case
     * @param issuer the registration of the issuer that signed them in; null for name and password
     * @param current whether the question comes from there
     */
    record SessionResource(
            String id,
            Instant since,
            Instant used,
            Instant until,
            String userAgent,
            String address,
            @Nullable String issuer,
            boolean current) {}

    static SessionPage of(List<Session> sessions, @Nullable String current) {
        return new SessionPage(
                sessions.stream().map(it -> resource(it, it.id().equals(current))).toList());
    }

    private static SessionResource resource(Session session, boolean current) {
        return new SessionResource(
                session.id(),
                session.since(),
                session.used(),
                session.until(),
                session.visitor().agent(),
                session.visitor().address(),
                session.vouched() == null ? null : session.vouched().registration(),
                current);
    }
}
