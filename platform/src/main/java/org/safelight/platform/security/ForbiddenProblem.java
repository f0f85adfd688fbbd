package org.safelight.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.platform.web.Problem;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

import java.io.IOException;

/** Answers who is signed in, but is no administrator where only one may go. */
record ForbiddenProblem(ProblemWriter problems) implements AccessDeniedHandler {

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        problems.write(
                request,
                response,
                Problem.details(
                        HttpStatus.FORBIDDEN, "forbidden", "Only an administrator may do this."));
    }
}
