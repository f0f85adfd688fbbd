package org.safelight.access.oidc;

import org.safelight.access.oidc.issuer.Issuers;
import org.safelight.access.oidc.person.PeopleBook;
import org.safelight.access.oidc.person.SignInAudit;
import org.safelight.access.oidc.token.TokenFilter;
import org.safelight.platform.security.WayIn;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

import java.time.InstantSource;
import java.util.List;

/** Signs in by issuers: requests with a token, and browsers that go there. */
record OidcWay(
        Issuers issuers,
        PeopleBook book,
        SignInAudit audit,
        ProblemWriter problems,
        InstantSource clock)
        implements WayIn {

    private static final List<String> OPEN =
            List.of(
                    "/api/v1/sign-in",
                    "/api/v1/session/oidc/{registration}",
                    "/api/v1/session/oidc/{registration}/callback",
                    "/api/v1/session/oidc/{registration}/sign-out");

    @Override
    public void addTo(HttpSecurity http) {
        if (issuers.all().isEmpty()) {
            return;
        }
        http.addFilterBefore(
                        TokenFilter.of(issuers, book, audit, problems, clock),
                        BasicAuthenticationFilter.class)
                .addFilterBefore(TokenFilter.ofScopes(problems), BasicAuthenticationFilter.class);
    }

    @Override
    public List<String> openPaths() {
        return OPEN;
    }
}
