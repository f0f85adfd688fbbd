package org.safelight.platform.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Answers what the server refuses before any of our code sees it, an address that cannot be decoded
 * for example, in the same form as everything else. Nothing of what was sent goes into it.
 */
final class ProblemValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    private final JsonMapper json;

    ProblemValve(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int code = response.getStatus();
        if (code < FIRST_ERROR
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        HttpStatus known = HttpStatus.resolve(code);
        HttpStatus status = known == null ? HttpStatus.BAD_REQUEST : known;
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        try {
            Writer body = response.getReporter();
            if (body != null) {
                body.write(json.writeValueAsString(ProblemAdvice.of(status)));
                response.finishResponse();
            }
        } catch (IOException hungUp) {
            throw new UncheckedIOException(hungUp);
        }
    }
}
