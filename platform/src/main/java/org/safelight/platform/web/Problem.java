package org.safelight.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import java.net.URI;

/**
 * An answer that says what went wrong, as {@code application/problem+json} (RFC 9457). Its type is
 * {@code /problems/} and a name that never changes, which the service explains at that address.
 */
public final class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public Problem(HttpStatus status, String name, String detail) {
        super(status, details(status, name, detail), null);
    }

    /**
     * The one answer to who asks for what is not there, or not theirs, or cannot be: nobody learns
     * which of these it is.
     */
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", "There is no such thing.");
    }

    /** The same problem with one more header, {@code Retry-After} for example. */
    public Problem withHeader(String header, String value) {
        getHeaders().add(header, value);
        return this;
    }

    /** The body alone, for where nothing can be thrown. */
    public static ProblemDetail details(HttpStatus status, String name, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + name));
        return problem;
    }
}
