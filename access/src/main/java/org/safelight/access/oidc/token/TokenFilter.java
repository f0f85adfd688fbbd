package org.safelight.access.oidc.token;

import jakarta.servlet.Filter;

import org.safelight.access.oidc.issuer.Issuers;
import org.safelight.access.oidc.person.PeopleBook;
import org.safelight.access.oidc.person.SignInAudit;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

import java.time.InstantSource;

/** Puts together what signs in requests with tokens, and keeps them to their scopes. */
public final class TokenFilter {

    private TokenFilter() {}

    /** The filter for tokens of these issuers; requests without one pass it. */
    public static Filter of(
            Issuers issuers,
            PeopleBook book,
            SignInAudit audit,
            ProblemWriter problems,
            InstantSource clock) {
        var filter =
                new BearerTokenAuthenticationFilter(
                        new TokenSignIn(issuers, book, audit, clock), new PresentedToken());
        filter.setAuthenticationFailureHandler(new TokenProblem(problems));
        return filter;
    }

    /** The filter that comes after it. */
    public static Filter ofScopes(ProblemWriter problems) {
        return new NarrowTokens(problems);
    }
}
