package org.safelight.access.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.platform.web.ArrivalFilter;
import org.safelight.platform.web.SafeMethods;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;

import java.io.IOException;

/**
 * Signs a request in by its cookie, unless it says by itself who it comes from. A change has to say
 * which page it comes from as well, as every browser's does; whether that is a page of ours, was
 * looked at before.
 */
final class SessionFilter extends ArrivalFilter {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SessionPeople people;

    SessionFilter(Sessions sessions, SessionCookie cookie, SessionPeople people) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.people = people;
    }

    @Override
    protected void arrive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        cookie.in(request)
                .filter(_ -> request.getHeader(HttpHeaders.AUTHORIZATION) == null)
                .filter(_ -> saysWhereItComesFrom(request))
                .flatMap(sessions::use)
                .flatMap(people::of)
                .ifPresent(SessionFilter::signIn);
        chain.doFilter(request, response);
    }

    private static boolean saysWhereItComesFrom(HttpServletRequest request) {
        return SafeMethods.have(request)
                || request.getHeader("Sec-Fetch-Site") != null
                || request.getHeader(HttpHeaders.ORIGIN) != null;
    }

    private static void signIn(InSession person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
    }
}
