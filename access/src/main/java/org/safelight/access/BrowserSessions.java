package org.safelight.access;

import org.safelight.access.oidc.issuer.Issuers;
import org.safelight.access.oidc.issuer.OidcSettings;
import org.safelight.access.oidc.person.PeopleBook;
import org.safelight.access.session.SessionCookie;
import org.safelight.access.session.SessionPeople;
import org.safelight.access.session.SessionSettings;
import org.safelight.access.session.SessionStore;
import org.safelight.access.session.SessionWay;
import org.safelight.access.session.Sessions;
import org.safelight.access.session.mongo.DistributedSessions;
import org.safelight.access.session.sqlite.EmbeddedSessions;
import org.safelight.access.session.web.AllSessionsController;
import org.safelight.access.session.web.SessionController;
import org.safelight.platform.secret.PersonalSecrets;
import org.safelight.platform.security.WayIn;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.UserDetailsService;

import java.time.InstantSource;

/** How browsers stay signed in, whoever signed them in; in both shapes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SessionSettings.class, OidcSettings.class})
@Import({
    EmbeddedSessions.class,
    DistributedSessions.class,
    SessionController.class,
    AllSessionsController.class
})
class BrowserSessions {

    @Bean
    Sessions sessions(
            SessionStore store,
            SessionSettings settings,
            InstantSource clock,
            ApplicationEventPublisher events) {
        return new Sessions(store, settings, clock, events);
    }

    @Bean
    PersonalSecrets sessionsOfAPerson(Sessions sessions) {
        return person -> sessions.endAllOf(person, null);
    }

    @Bean
    SessionCookie sessionCookie(OidcSettings settings) {
        return new SessionCookie(settings.isSecure());
    }

    /** An issuer that is not believed any more has signed nobody in. */
    @Bean
    SessionPeople sessionPeople(UserDetailsService accounts, Issuers issuers, PeopleBook book) {
        return new SessionPeople(
                accounts,
                person ->
                        issuers.forLogin(person.registration()).isPresent() && book.letsIn(person));
    }

    @Bean
    WayIn sessionWay(Sessions sessions, SessionCookie cookie, SessionPeople people) {
        return new SessionWay(sessions, cookie, people);
    }
}
