package org.safelight.access.session.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.access.session.InSession;
import org.safelight.access.session.SessionCookie;
import org.safelight.access.session.Sessions;
import org.safelight.access.session.Visitor;
import org.safelight.platform.security.Caller;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;

/**
 * Begins, shows and ends one's sessions. Signed in by name and password, a browser asks for one;
 * who comes back from an issuer has one already.
 */
@RestController
public final class SessionController {

    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionController(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** Who is signed in here. */
    @GetMapping("/api/v1/session")
    Whoever whoever(Authentication person) {
        return Whoever.of(person, sessionOf(person));
    }

    /**
     * Begins a session for who signs in by name and password (HTTP Basic), and answers with its
     * cookie. Nothing else is good enough: a key that leaked must not become a session.
     */
    @PostMapping("/api/v1/session")
    ResponseEntity<Whoever> begin(
            Authentication person, HttpServletRequest request, HttpServletResponse response) {
        if (!(person.getDetails() instanceof Caller)) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "password-needed",
                    "A session begins with name and password.");
        }
        Sessions.Begun begun = sessions.begin(person.getName(), Visitor.of(request));
        cookie.give(begun, request, response);
        return ResponseEntity.created(URI.create("/api/v1/session"))
                .body(Whoever.of(person, begun.session().id()));
    }

    /** Signs out: ends the session that the request comes in, by whomever it was signed in. */
    @DeleteMapping("/api/v1/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        if (person instanceof InSession in) {
            sessions.end(person.getName(), in.session());
        }
        cookie.takeBack(request, response);
    }

    /** Where one is signed in, the last used first. */
    @GetMapping("/api/v1/sessions")
    SessionPage sessions(Authentication person) {
        return SessionPage.of(sessions.of(person.getName()), sessionOf(person));
    }

    /** Ends one's sessions, but for the one that the request comes in. */
    @DeleteMapping("/api/v1/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(Authentication person) {
        sessions.endAllOf(person.getName(), sessionOf(person));
    }

    /** Ends one of one's sessions, wherever it is. */
    @DeleteMapping("/api/v1/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, Authentication person) {
        if (!sessions.end(person.getName(), id)) {
            throw Problem.notFound();
        }
    }

    private static @Nullable String sessionOf(Authentication person) {
        return person instanceof InSession in ? in.session() : null;
    }
}
