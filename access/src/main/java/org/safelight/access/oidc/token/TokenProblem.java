package org.safelight.access.oidc.token;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.access.oidc.person.Outcome;
import org.safelight.platform.web.Problem;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

import java.io.IOException;

/** Answers a token that signs nobody in (RFC 6750, section 3.1). Why, the log says, not we. */
record TokenProblem(ProblemWriter problems) implements AuthenticationFailureHandler {

    private static final String RETRY_AFTER_SECONDS = "10";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if (failure instanceof RefusedTokenException refused
                && refused.outcome() == Outcome.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            problems.write(
                    request,
                    response,
                    Problem.details(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "issuer-unavailable",
                            "Who vouches for this token cannot be asked. Try again shortly."));
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"Safelight\", error=\"invalid_token\"");
        problems.write(
                request,
                response,
                Problem.details(
                        HttpStatus.UNAUTHORIZED,
                        "invalid-token",
                        "The token does not sign you in. Get a new one from who issued it."));
    }
}
