package org.safelight.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.platform.web.Problem;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

import java.io.IOException;

/**
 * Answers who is not signed in, or tries too often. The page's own requests get no dialogue from
 * the browser.
 */
record UnauthorizedProblem(ProblemWriter problems) implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        if (refused instanceof TooManySignInsException soon) {
            var problem = soon.problem();
            problem.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
            problems.write(request, response, problem.getBody());
            return;
        }
        boolean fromThePage = "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
        String scheme = fromThePage ? "Safelight" : "Basic";
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, scheme + " realm=\"Safelight\", charset=\"UTF-8\"");
        problems.write(
                request,
                response,
                Problem.details(
                        HttpStatus.UNAUTHORIZED,
                        "unauthorized",
                        "Sign in with a name and a password."));
    }
}
