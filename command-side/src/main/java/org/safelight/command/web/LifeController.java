package org.safelight.command.web;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.safelight.command.life.Lives;
import org.safelight.platform.web.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import java.util.Iterator;

/**
 * One aggregate for an administrator: as it was at any of its events, and those events in a file.
 */
@RestController
@RequestMapping("/api/v1/admin/aggregates/{id}")
class LifeController {

    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    private final Lives lives;
    private final LifeFormat format;

    LifeController(Lives lives, LifeFormat format) {
        this.lives = lives;
        this.format = format;
    }

    /**
     * The aggregate as its own event handlers remember it.
     *
     * @param at the sequence number of the last event that it is to know of; without it, the last
     */
    @GetMapping
    AggregateMoment moment(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long at) {
        return lives.moment(id, at)
                .map(format::moment)
                .orElseThrow(
                        () -> notFound("There is no aggregate of this id with such an event."));
    }

    /** All its events, each as one line of JSON, as the log has them. */
    @GetMapping("/events")
    ResponseEntity<StreamingResponseBody> events(@PathVariable String id) {
        Iterator<? extends DomainEventMessage<?>> events = lives.events(id).iterator();
        if (!events.hasNext()) {
            throw notFound("There is no aggregate of this id.");
        }
        var name = ContentDisposition.attachment().filename(id + ".ndjson").build();
        return ResponseEntity.ok()
                .contentType(LINES)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out -> format.write(events, out));
    }

    private static Problem notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", detail);
    }
}
