package org.safelight.access.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.platform.web.Problem;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import java.io.IOException;

/** Answers to whoever asks for too much: when to come back, and why. */
record Refusals(ProblemWriter problems) {

    /** {@code 429}, with a type of problem and a sentence. */
    void tooMany(
            HttpServletRequest request,
            HttpServletResponse response,
            long seconds,
            String type,
            String detail)
            throws IOException {
        write(request, response, seconds, HttpStatus.TOO_MANY_REQUESTS, type, detail);
    }

    /** {@code 503}: it is not about who asks. */
    void busy(HttpServletRequest request, HttpServletResponse response, long seconds, String detail)
            throws IOException {
        write(request, response, seconds, HttpStatus.SERVICE_UNAVAILABLE, "busy", detail);
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            long seconds,
            HttpStatus status,
            String type,
            String detail)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(request, response, Problem.details(status, type, detail));
    }
}
