package org.safelight.access.oidc.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.access.key.TestClock;
import org.safelight.access.oidc.issuer.ClaimNames;
import org.safelight.access.oidc.issuer.Issuer;
import org.safelight.access.oidc.issuer.IssuerCalls;
import org.safelight.access.oidc.issuer.SampleIssuers;
import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.access.oidc.person.PeopleBook;
import org.safelight.access.oidc.person.SignInAudit;
import org.safelight.access.session.SessionCookie;
import org.safelight.access.session.SessionSettings;
import org.safelight.access.session.Sessions;
import org.safelight.access.session.sqlite.SqliteSessions;
import org.safelight.access.storage.StorageGrant;
import org.safelight.platform.secret.Keyring;
import org.safelight.platform.secret.sqlite.SqliteOwnerKeys;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import tools.jackson.core.type.TypeReference;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Browsers that come back from an issuer which is not there: whoever is asked about tries. */
class LoginsTest {

    private static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");
    private static final Duration AWAY = Duration.ofMinutes(10);
    private static final String COOKIE = "safelight-login-oidc";
    private static final URI REFUSED = URI.create("/?sign-in=failed");
    private static final URI ASKED = URI.create("/?sign-in=unavailable");

    private final TestClock clock = new TestClock(NOON);
    private final Issuer issuer =
            SampleIssuers.club(new ClaimNames("", "name", "", "", "", "scope")).all().getFirst();

    @TempDir private Path folder;
    private SqliteFile file;
    private Keyring keys;
    private Logins logins;

    @BeforeEach
    void open() {
        file = SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.FULL);
        keys = new Keyring(new SqliteOwnerKeys(file), Duration.ofSeconds(1));
        var settings =
                new SessionSettings(Duration.ofDays(7), Duration.ofDays(30), Duration.ofSeconds(1));
        logins =
                new Logins(
                        keys,
                        new IssuerCalls(),
                        new Sessions(new SqliteSessions(file), settings, clock, event -> {}),
                        new SessionCookie(false),
                        new Nobodys(),
                        new SignInAudit(new SimpleMeterRegistry(), clock),
                        clock,
                        "");
    }

    @AfterEach
    void close() {
        file.close();
    }

    private Cookie sentAway(String registration) {
        var cookie =
                new SealedCookie<SentAway>(COOKIE, "Lax", false, keys, new TypeReference<>() {});
        var response = new MockHttpServletResponse();
        long until = NOON.plus(AWAY).getEpochSecond();
        cookie.give(
                new SentAway(registration, "state", "nonce", "verifier", "", false, until),
                AWAY,
                new MockHttpServletRequest(),
                response);
        return response.getCookies()[0];
    }

    private URI back(Cookie cookie, CameBack back) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return logins.end(issuer, back, request, new MockHttpServletResponse());
    }

    private static CameBack with(String state) {
        return new CameBack("code", state, null);
    }

    @Test
    void whoWasSentAwayIsAskedAbout() {
        assertThat(back(sentAway("club"), with("state"))).isEqualTo(ASKED);
    }

    @Test
    void whoWasAwayTooLongIsNot() {
        Cookie cookie = sentAway("club");

        clock.pass(AWAY);

        assertThat(back(cookie, with("state"))).isEqualTo(REFUSED);
    }

    @Test
    void whoComesBackWithAnotherStateOrFromAnotherIssuerIsNot() {
        assertThat(back(sentAway("club"), with("another"))).isEqualTo(REFUSED);
        assertThat(back(sentAway("pub"), with("state"))).isEqualTo(REFUSED);
        assertThat(back(sentAway("club"), new CameBack("code", "state", "https://pub.example")))
                .isEqualTo(REFUSED);
        assertThat(back(sentAway("club"), new CameBack("code", "state", "https://club.example")))
                .isEqualTo(ASKED);
    }

    private static final class Nobodys implements PeopleBook {

        @Override
        public void note(OidcPerson person, @Nullable StorageGrant grant) {}

        @Override
        public boolean letsIn(OidcPerson person) {
            return true;
        }
    }
}
