package org.safelight.operations.log.web;

import org.jspecify.annotations.Nullable;
import org.safelight.operations.log.LogBrowser;
import org.safelight.operations.log.LogFilter;
import org.safelight.operations.log.LogOrder;
import org.safelight.operations.log.LogPage;
import org.safelight.operations.log.MalformedLogTokenException;
import org.safelight.operations.web.AdminPageParameters;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;

/** Events of the log, the newest first unless the oldest are asked for, in pages. */
@RestController
@RequestMapping("/api/v1/admin/events")
public final class LogController {

    private final LogBrowser log;

    LogController(LogBrowser log) {
        this.log = log;
    }

    @GetMapping
    LogPage events(
            @RequestParam(required = false) @Nullable String aggregate,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String user,
            @RequestParam(required = false) @Nullable String correlation,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "newest") String order,
            AdminPageParameters page) {
        var filter =
                new LogFilter(
                        aggregate, type, user, correlation, time("from", from), time("to", to));
        return log.find(filter, order(order), page.limit() - 1, page.pageToken());
    }

    private static LogOrder order(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "newest" -> LogOrder.NEWEST;
            case "oldest" -> LogOrder.OLDEST;
            default -> throw invalid("order is newest or oldest.");
        };
    }

    private static @Nullable Instant time(String name, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw invalid(name + " is a time with an offset, 2026-03-01T12:00:00Z for example.");
        }
    }

    @ExceptionHandler(MalformedLogTokenException.class)
    ProblemDetail malformedToken() {
        return Problem.details(
                HttpStatus.BAD_REQUEST,
                "malformed-page-token",
                "This pageToken is not one that this list has given out.");
    }

    private static Problem invalid(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "invalid-value", detail);
    }
}
