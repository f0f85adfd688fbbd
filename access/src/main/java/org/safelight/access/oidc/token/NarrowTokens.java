package org.safelight.access.oidc.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.access.key.signin.KeyScopes;
import org.safelight.access.key.signin.KeyScopes.Demand;
import org.safelight.access.oidc.person.OidcAuthentication;
import org.safelight.access.oidc.person.TokenScopes;
import org.safelight.platform.web.ArrivalFilter;
import org.safelight.platform.web.Problem;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;

import java.io.IOException;
import java.util.Optional;

/** Keeps a token that is bound to scopes to what they allow, as a key is kept to its own. */
final class NarrowTokens extends ArrivalFilter {

    private final ProblemWriter problems;

    NarrowTokens(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void arrive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof OidcAuthentication by) {
            TokenScopes scopes = by.scopes();
            Optional<Demand> unmet =
                    scopes == null ? Optional.empty() : KeyScopes.unmet(request, by::grants);
            if (scopes != null && unmet.isPresent()) {
                refuse(unmet.get(), scopes, request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** RFC 6750, section 3.1. */
    private void refuse(
            Demand unmet,
            TokenScopes scopes,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String detail = "No token that is bound to scopes opens this: come as the person it is of.";
        if (unmet instanceof Demand.Of(var scope)) {
            String name = scopes.nameOf(scope);
            detail = "This needs a token with the scope " + name + ".";
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"Safelight\", error=\"insufficient_scope\", scope=\"%s\""
                            .formatted(name));
        }
        problems.write(
                request, response, Problem.details(HttpStatus.FORBIDDEN, "token-scope", detail));
    }
}
