package org.safelight.access.session.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.safelight.access.session.InSession;
import org.safelight.access.session.Session;
import org.safelight.access.session.SessionCookie;
import org.safelight.access.session.SessionSettings;
import org.safelight.access.session.Sessions;
import org.safelight.platform.security.Caller;
import org.safelight.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Begins, shows and ends sessions. Signed in by name and password, a browser asks for one. */
@RestController
public final class SessionController {

    private static final Logger log = LoggerFactory.getLogger(SessionController.class);

    private final Sessions sessions;
    private final SessionSettings settings;

    SessionController(Sessions sessions, SessionSettings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    /**
     * Who asks.
     *
     * @param session the id of the session by which they are signed in; null by another way
     */
    record Whoever(String name, boolean administrator, @Nullable String session) {}

    /** One place where one is signed in; {@code current} is where the question comes from. */
    record SessionResource(
            String id,
            Instant since,
            Instant used,
            String userAgent,
            String address,
            boolean current) {}

    /** All places where one is signed in. */
    record SessionPage(List<SessionResource> items) {}

    /** Who is signed in here. */
    @GetMapping("/api/v1/session")
    Whoever whoever(Authentication person) {
        boolean administrator =
                person.getAuthorities().stream()
                        .anyMatch(role -> "ROLE_ADMIN".equals(role.getAuthority()));
        return new Whoever(person.getName(), administrator, sessionOf(person));
    }

    /**
     * Begins a session for who signs in by name and password (HTTP Basic), and answers with its
     * cookie. Nothing else is good enough: a key that leaked must not become a session.
     */
    @PostMapping("/api/v1/session")
    ResponseEntity<Whoever> begin(Authentication person, HttpServletRequest request) {
        if (!(person.getDetails() instanceof Caller)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "password-needed",
                    "A session begins with name and password.");
        }
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        Sessions.Begun begun = sessions.begin(person.getName(), agent, request.getRemoteAddr());
        log.info("{} began the session {}", person.getName(), begun.session().id());
        Whoever whoever = whoever(person);
        return ResponseEntity.created(URI.create("/api/v1/session"))
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.of(begun.token(), settings.longest(), request).toString())
                .body(new Whoever(whoever.name(), whoever.administrator(), begun.session().id()));
    }

    /** Signs out: ends the session that the request comes in. */
    @DeleteMapping("/api/v1/session")
    ResponseEntity<Void> end(Authentication person, HttpServletRequest request) {
        if (person instanceof InSession in) {
            sessions.end(person.getName(), in.session());
            log.info("{} ended the session {}", person.getName(), in.session());
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.gone(request).toString())
                .build();
    }

    /** Where one is signed in, the last used first. */
    @GetMapping("/api/v1/sessions")
    SessionPage sessions(Authentication person) {
        String current = sessionOf(person);
        return new SessionPage(
                sessions.of(person.getName()).stream()
                        .map(session -> resource(session, session.id().equals(current)))
                        .toList());
    }

    /** Ends one of one's sessions, wherever it is. */
    @DeleteMapping("/api/v1/sessions/{id}")
    ResponseEntity<Void> end(@PathVariable String id, Authentication person) {
        if (!sessions.end(person.getName(), id)) {
            throw new Problem(HttpStatus.NOT_FOUND, "not-found", "There is no such thing.");
        }
        log.info("{} ended the session {}", person.getName(), id);
        return ResponseEntity.noContent().build();
    }

    private static SessionResource resource(Session session, boolean current) {
        return new SessionResource(
                session.id(),
                session.since(),
                session.used(),
                session.agent(),
                session.address(),
                current);
    }

    private static @Nullable String sessionOf(Authentication person) {
        return person instanceof InSession in ? in.session() : null;
    }
}
