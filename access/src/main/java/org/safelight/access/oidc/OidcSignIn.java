package org.safelight.access.oidc;

import io.micrometer.core.instrument.MeterRegistry;

import org.safelight.access.oidc.issuer.IssuerCalls;
import org.safelight.access.oidc.issuer.Issuers;
import org.safelight.access.oidc.issuer.OidcSettings;
import org.safelight.access.oidc.login.Logins;
import org.safelight.access.oidc.login.Logouts;
import org.safelight.access.oidc.person.PeopleBook;
import org.safelight.access.oidc.person.SignInAudit;
import org.safelight.access.oidc.web.OidcWeb;
import org.safelight.access.session.SessionCookie;
import org.safelight.access.session.Sessions;
import org.safelight.platform.secret.Keyring;
import org.safelight.platform.security.WayIn;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.time.InstantSource;

/** Sign-in by issuers, in either shape. Nobody is asked for anything unless an issuer is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
@Import(OidcWeb.class)
public class OidcSignIn {

    @Bean
    IssuerCalls issuerCalls() {
        return new IssuerCalls();
    }

    @Bean
    Issuers issuers(OidcSettings settings, IssuerCalls calls, InstantSource clock) {
        return new Issuers(settings, calls, clock);
    }

    @Bean
    SignInAudit signInAudit(MeterRegistry meters, InstantSource clock) {
        return new SignInAudit(meters, clock);
    }

    @Bean
    Logins logins(
            Keyring keys,
            IssuerCalls calls,
            Sessions sessions,
            SessionCookie cookie,
            PeopleBook book,
            SignInAudit audit,
            InstantSource clock,
            OidcSettings settings) {
        return new Logins(keys, calls, sessions, cookie, book, audit, clock, settings.publicUrl());
    }

    @Bean
    Logouts logouts(OidcSettings settings) {
        return new Logouts(settings.publicUrl());
    }

    @Bean
    WayIn oidcWay(
            Issuers issuers,
            PeopleBook book,
            SignInAudit audit,
            ProblemWriter problems,
            InstantSource clock) {
        return new OidcWay(issuers, book, audit, problems, clock);
    }
}
