package org.safelight.access.session;

import org.jspecify.annotations.Nullable;
import org.safelight.access.token.SecretToken;
import org.safelight.platform.security.SignedOut;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Who is signed in where. Asked for every request, so all of them are in memory; they begin and end
 * on the disk first.
 */
public final class Sessions implements AutoCloseable {

    /** One more, and the one that was not used for the longest time ends. */
    static final int MOST_PER_PERSON = 20;

    private static final int LONGEST_AGENT = 200;
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final SessionFile file;
    private final SessionSettings settings;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, Instant> unnoted = new ConcurrentHashMap<>();

    /** The sessions in this file, of which this is the only user. */
    public Sessions(
            SqliteFile secrets,
            SessionSettings settings,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.file = new SessionFile(secrets);
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        sessions.putAll(file.all());
    }

    /** A session that has just begun, with the token for its cookie. */
    public record Begun(Session session, SecretToken token) {}

    /** Begins a session for somebody who has just signed in. */
    public synchronized Begun begin(String person, String agent, String address) {
        makeRoom(person);
        Instant now = clock.instant();
        SecretToken token = SecretToken.fresh();
        String id = UUID.randomUUID().toString();
        var session = new Session(id, person, now, now, shortened(agent), address);
        file.add(token.hash(), session);
        sessions.put(token.hash(), session);
        return new Begun(session, token);
    }

    private void makeRoom(String person) {
        List<Session> present = of(person);
        present.stream()
                .skip(MOST_PER_PERSON - 1)
                .forEach(oldest -> end(session -> session.id().equals(oldest.id())));
    }

    private static String shortened(String agent) {
        String printable = agent.replaceAll("\\p{C}", "");
        return printable.substring(0, Math.min(LONGEST_AGENT, printable.length()));
    }

    /** The session that a cookie's token is for, if it is not over; notes that it was used. */
    public Optional<Session> use(String token) {
        if (!SecretToken.isWellFormed(token)) {
            return Optional.empty();
        }
        String hash = new SecretToken(token).hash();
        Session session = sessions.get(hash);
        Instant now = clock.instant();
        if (session == null || settings.isOver(session, now)) {
            return Optional.empty();
        }
        if (now.isAfter(session.used().plus(GRAIN))) {
            sessions.computeIfPresent(hash, (_, was) -> was.usedAt(now));
            unnoted.put(hash, now);
        }
        return Optional.of(session);
    }

    /** Where somebody is signed in, the last used first. */
    public List<Session> of(String person) {
        Instant now = clock.instant();
        return sessions.values().stream()
                .filter(session -> session.person().equals(person))
                .filter(session -> !settings.isOver(session, now))
                .sorted(Comparator.comparing(Session::used).reversed())
                .toList();
    }

    /** Ends one session of a person; false where they have none of this id. */
    public boolean end(String person, String id) {
        return end(session -> session.id().equals(id) && session.person().equals(person)) > 0;
    }

    /** Ends a person's sessions, but for the one of this id. */
    public void endAllOf(String person, @Nullable String kept) {
        end(session -> session.person().equals(person) && !session.id().equals(kept));
    }

    private synchronized int end(Predicate<Session> which) {
        List<String> ended =
                sessions.entrySet().stream()
                        .filter(entry -> which.test(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        file.remove(ended);
        ended.stream()
                .map(sessions::remove)
                .filter(Objects::nonNull)
                .map(Session::person)
                .distinct()
                .forEach(person -> events.publishEvent(new SignedOut(person)));
        return ended.size();
    }

    /** Writes down when sessions were last used, and forgets those that are over. */
    @Scheduled(fixedDelay = 300_000, initialDelay = 300_000)
    public void tidy() {
        Map<String, Instant> used = Map.copyOf(unnoted);
        file.note(used);
        used.forEach(unnoted::remove);
        Instant now = clock.instant();
        end(session -> settings.isOver(session, now));
    }

    @Override
    public void close() {
        file.note(Map.copyOf(unnoted));
    }
}
