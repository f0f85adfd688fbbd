package org.safelight.access.session.web;

import org.jspecify.annotations.Nullable;
import org.safelight.access.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;

/** What administrators do with sessions of others. */
@RestController
@RequestMapping("/api/v1/admin/sessions")
public final class AllSessionsController {

    private static final Logger log = LoggerFactory.getLogger(AllSessionsController.class);

    private final Sessions sessions;

    AllSessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Where a person is signed in, the last used first. */
    @GetMapping
    SessionPage sessions(@RequestParam String person) {
        return SessionPage.of(sessions.of(person), null);
    }

    /** Signs a person out everywhere; where nobody is named, everybody. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@RequestParam(required = false) @Nullable String person, Principal administrator) {
        if (person == null) {
            sessions.endAll();
            log.info("{} signed everybody out", administrator.getName());
        } else {
            sessions.endAllOf(person, null);
        }
    }
}
