package org.safelight.platform.web;

import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.net.URI;
import java.util.Locale;

/**
 * Turns whatever a controller throws into a problem with a stable type and without a stack trace.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final URI BLANK = URI.create("about:blank");

    /** A value that a value type refuses comes from the client, in a path or a body. */
    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail refusedValue(IllegalArgumentException refused) {
        return Problem.details(
                HttpStatus.BAD_REQUEST, "invalid-value", String.valueOf(refused.getMessage()));
    }

    /** A query that cannot be decoded, or too much of it, as the server finds when it is read. */
    @ExceptionHandler(InvalidParameterException.class)
    ProblemDetail unreadableQuery(InvalidParameterException refused) {
        HttpStatus known = HttpStatus.resolve(refused.getErrorCode());
        return of(known == null ? HttpStatus.BAD_REQUEST : known);
    }

    /** A header with characters that none has, as the firewall finds when it is read. */
    @ExceptionHandler(RequestRejectedException.class)
    ProblemDetail unreadableHeader(RequestRejectedException refused) {
        return of(HttpStatus.BAD_REQUEST);
    }

    /** An answer that is under way can only be cut off; a problem would be taken for its end. */
    @ExceptionHandler(Exception.class)
    ProblemDetail unforeseen(Exception failure, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
        log.error("A request failed for a reason that nobody foresaw", failure);
        return Problem.details(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Something went wrong here. The log says more.");
    }

    /** Gives Spring's own problems a type, named after their status. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ResponseEntity<Object> response =
                super.handleExceptionInternal(failure, body, headers, status, request);
        if (response != null
                && response.getBody() instanceof ProblemDetail problem
                && (problem.getType() == null || problem.getType().equals(BLANK))) {
            problem.setType(URI.create("/problems/" + nameOf(status)));
        }
        return response;
    }

    /** A problem of which no more is known than its status. */
    static ProblemDetail of(HttpStatus status) {
        return Problem.details(status, nameOf(status), status.getReasonPhrase());
    }

    private static String nameOf(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null
                ? "http-" + status.value()
                : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
