package org.safelight.access.address;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.platform.web.ArrivalFilter;
import org.safelight.platform.web.Problem;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.io.IOException;

/** Answers operators only where they are expected to be, whoever they are. */
final class AdminAddresses extends ArrivalFilter {

    /** Matched as everywhere else: however it is written, it is the same path. */
    private static final RequestMatcher OPERATORS =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/admin/**");

    private final Networks expected;
    private final ProblemWriter problems;

    AdminAddresses(Networks expected, ProblemWriter problems) {
        this.expected = expected;
        this.problems = problems;
    }

    @Override
    protected void arrive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isExpected(request)) {
            chain.doFilter(request, response);
            return;
        }
        problems.write(
                request,
                response,
                Problem.details(
                        HttpStatus.FORBIDDEN,
                        "address-not-allowed",
                        "This is not answered at the address that you come from."));
    }

    private boolean isExpected(HttpServletRequest request) {
        return expected.isAnywhere()
                || !OPERATORS.matches(request)
                || expected.admit(request.getRemoteAddr());
    }
}
