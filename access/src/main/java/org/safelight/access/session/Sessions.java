package org.safelight.access.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.access.session.SessionStore.Kept;
import org.safelight.access.token.SecretToken;
import org.safelight.platform.security.SignedOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Who is signed in where, however they signed in. What ends here is over at once; what another node
 * has ended, as soon as what is remembered is.
 */
public final class Sessions {

    /** One more, and the one that was not used for the longest time ends. */
    static final int MOST_PER_PERSON = 20;

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final SessionStore store;
    private final SessionSettings settings;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final Cache<String, Optional<Session>> remembered;
    private final Cache<String, Instant> noted;

    public Sessions(
            SessionStore store,
            SessionSettings settings,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        this.remembered = remembering(settings.memory());
        this.noted = remembering(GRAIN);
    }

    private <V> Cache<String, V> remembering(Duration memory) {
        return Caffeine.newBuilder()
                .expireAfterWrite(memory)
                .maximumSize(MOST_REMEMBERED)
                .ticker(() -> clock.millis() * 1_000_000)
                .build();
    }

    /** A session that has just begun, with the token for its cookie. */
    public record Begun(Session session, SecretToken token) {}

    /** Begins a session for somebody who has just signed in by name and password. */
    public Begun begin(String person, Visitor visitor) {
        return begin(person, null, settings.longest(), visitor);
    }

    /** Begins a session, for so long at most, for somebody whom an issuer has just signed in. */
    public Begun begin(OidcPerson person, Duration life, Visitor visitor) {
        return begin(person.getName(), person, life, visitor);
    }

    private Begun begin(
            String person, @Nullable OidcPerson vouched, Duration life, Visitor visitor) {
        Instant now = clock.instant();
        store.removeOver(now.minus(settings.idle()), now);
        end(store.of(person).stream().skip(MOST_PER_PERSON - 1).toList());
        SecretToken token = SecretToken.fresh();
        String id = UUID.randomUUID().toString();
        var session = new Session(id, person, now, now, now.plus(life), visitor, vouched);
        store.add(new Kept(token.hash(), session));
        log.info("{} began the session {}", person, id);
        return new Begun(session, token);
    }

    /** The session that a cookie's token is for, if it is not over; notes that it was used. */
    public Optional<Session> use(String token) {
        if (!SecretToken.isWellFormed(token)) {
            return Optional.empty();
        }
        String hash = new SecretToken(token).hash();
        Instant now = clock.instant();
        Optional<Session> session =
                remembered.get(hash, store::find).filter(it -> !settings.isOver(it, now));
        session.ifPresent(it -> note(hash, it));
        return session;
    }

    /** At most once a minute; that it cannot be noted stops nobody. */
    private void note(String hash, Session session) {
        Instant now = clock.instant();
        if (now.isBefore(session.used().plus(GRAIN))
                || noted.asMap().putIfAbsent(hash, now) != null) {
            return;
        }
        try {
            store.used(hash, now);
        } catch (RuntimeException e) {
            log.warn("That session {} was used could not be noted", session.id(), e);
        }
    }

    /** Where somebody is signed in, the last used first. */
    public List<Session> of(String person) {
        Instant now = clock.instant();
        return store.of(person).stream()
                .map(Kept::session)
                .filter(session -> !settings.isOver(session, now))
                .toList();
    }

    /** Ends one session of a person; false where they have none of this id. */
    public boolean end(String person, String id) {
        return end(person, session -> session.id().equals(id)) > 0;
    }

    /** Ends a person's sessions, but for the one of this id. */
    public void endAllOf(String person, @Nullable String kept) {
        end(person, session -> !session.id().equals(kept));
    }

    /** Ends the sessions of everybody. */
    public void endAll() {
        Collection<String> people = store.removeAll();
        remembered.invalidateAll();
        people.forEach(person -> events.publishEvent(new SignedOut(person)));
    }

    private int end(String person, Predicate<Session> which) {
        List<Kept> ended =
                store.of(person).stream().filter(it -> which.test(it.session())).toList();
        end(ended);
        return ended.size();
    }

    private void end(List<Kept> ended) {
        if (ended.isEmpty()) {
            return;
        }
        List<String> hashes = ended.stream().map(Kept::tokenHash).toList();
        store.remove(hashes);
        remembered.invalidateAll(hashes);
        ended.forEach(it -> log.info("Ended session {}", it.session().id()));
        events.publishEvent(new SignedOut(ended.getFirst().session().person()));
    }
}
