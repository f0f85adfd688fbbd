package org.safelight.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.web.ArrivalFilter;
import org.safelight.platform.web.Problem;
import org.safelight.platform.web.ProblemWriter;
import org.safelight.platform.web.SafeMethods;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import java.io.IOException;

/**
 * Refuses changes that a browser sends for a page of another site, since a browser adds cookies and
 * remembered Basic credentials by itself. It says whose page it is (Fetch Metadata, {@code
 * Sec-Fetch-Site}), or at least, where there is no TLS, the page's {@code Origin} (RFC 6454).
 */
final class CrossSiteGuard extends ArrivalFilter {

    private final ProblemWriter problems;

    CrossSiteGuard(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void arrive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SafeMethods.have(request) || isOwn(request)) {
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
    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isAt(origin, request.getHeader(HttpHeaders.HOST));
    }

    /** A page without an origin of its own says {@code null}, and is nobody's. */
    private static boolean isAt(String origin, @Nullable String host) {
        return origin.equalsIgnoreCase("http://" + host)
                || origin.equalsIgnoreCase("https://" + host);
    }
}
