package org.safelight.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.web.Problem;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Set;

/**
 * Refuses changes that a browser sends for a page of another site, since a browser may add a
 * remembered Basic credential by itself (Fetch Metadata Request Headers, Sec-Fetch-Site).
 */
final class CrossSiteGuard extends OncePerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final ProblemWriter problems;

    CrossSiteGuard(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE_METHODS.contains(request.getMethod())
                || isOwn(request.getHeader("Sec-Fetch-Site"))) {
            chain.doFilter(request, response);
            return;
        }
        problems.write(
                request,
                response,
                Problem.details(
                        HttpStatus.FORBIDDEN,
                        "cross-site-request",
                        "Changes are only accepted from this service's own page."));
    }

    /** No such header means that it is no browser. */
    private static boolean isOwn(@Nullable String site) {
        return site == null || site.equals("same-origin") || site.equals("none");
    }
}
