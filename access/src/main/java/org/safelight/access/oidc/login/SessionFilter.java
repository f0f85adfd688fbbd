package org.safelight.access.oidc.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.access.oidc.person.OidcAuthentication;
import org.safelight.access.oidc.person.OidcPerson;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Signs in browsers that an issuer has signed in, unless the request says who it is otherwise. */
public final class SessionFilter extends OncePerRequestFilter {

    private final SignedInByOidc sessions;
    private final SecurityContextRepository contexts =
            new RequestAttributeSecurityContextRepository();

    /** A filter for these sessions. */
    public SessionFilter(SignedInByOidc sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            sessions.who(request).ifPresent(person -> signIn(person, request, response));
        }
        chain.doFilter(request, response);
    }

    private void signIn(
            OidcPerson person, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new OidcAuthentication(person));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
