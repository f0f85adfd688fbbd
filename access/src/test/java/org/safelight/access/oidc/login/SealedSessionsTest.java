package org.safelight.access.oidc.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.access.oidc.issuer.ClaimNames;
import org.safelight.access.oidc.issuer.SampleIssuers;
import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.contract.UserId;
import org.safelight.platform.secret.Keyring;
import org.safelight.platform.secret.sqlite.SqliteOwnerKeys;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import tools.jackson.core.type.TypeReference;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Browsers that stay signed in by what they keep themselves. */
class SealedSessionsTest {

    private static final OidcPerson ANNA =
            new OidcPerson("club", new UserId("club:1"), "Anna", true, OptionalLong.of(7));

    @TempDir private Path folder;
    private Keyring keys;
    private Instant now = Instant.parse("2026-11-21T20:00:00Z");

    @BeforeEach
    void open() {
        var file = SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.FULL);
        keys = new Keyring(new SqliteOwnerKeys(file), Duration.ofSeconds(1));
    }

    private SealedSessions sessions(boolean secure) {
        var issuers = SampleIssuers.club(new ClaimNames("", "name", "", "", ""));
        return new SealedSessions(keys, issuers, secure, () -> now);
    }

    private static MockHttpServletRequest showing(Cookie cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return request;
    }

    private Cookie given(boolean secure, OidcPerson person) {
        var response = new MockHttpServletResponse();
        sessions(secure).begin(person, Duration.ofHours(1), new MockHttpServletRequest(), response);
        return response.getCookies()[0];
    }

    @Test
    void whoShowsItIsWhoeverItWasGivenTo() {
        assertThat(sessions(false).who(showing(given(false, ANNA)))).hasValue(ANNA);
        assertThat(sessions(false).who(new MockHttpServletRequest())).isEmpty();
    }

    @Test
    void itsTimeEndsWhateverTheBrowserDoes() {
        Cookie cookie = given(false, ANNA);

        now = now.plus(Duration.ofMinutes(59));
        assertThat(sessions(false).who(showing(cookie))).isPresent();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(sessions(false).who(showing(cookie))).isEmpty();
    }

    @Test
    void itEndsWithTheTrustInTheIssuer() {
        var other = new OidcPerson("gone", new UserId("gone:1"), "x", false, OptionalLong.empty());

        assertThat(sessions(false).who(showing(given(false, other)))).isEmpty();
    }

    @Test
    void destroyingTheKeySignsEverybodyOut() {
        Cookie cookie = given(false, ANNA);

        keys.destroy(keys.of("system:sign-in").id());

        assertThat(sessions(false).who(showing(cookie))).isEmpty();
    }

    @Test
    void aCookieForOnePurposeIsNoneForAnother() {
        Cookie cookie = given(false, ANNA);
        var login = new Cookie("safelight-login-oidc", cookie.getValue());
        var sent =
                new SealedCookie<>(
                        "safelight-login-oidc",
                        "Lax",
                        false,
                        keys,
                        new TypeReference<SentAway>() {});

        assertThat(sent.in(showing(login))).isEmpty();
    }

    @Test
    void whereBrowsersComeByTlsItIsForThemAndThisHostOnly() {
        Cookie cookie = given(true, ANNA);

        assertThat(cookie.getName()).isEqualTo("__Host-safelight-session-oidc");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(sessions(true).who(showing(cookie))).isPresent();
        assertThat(sessions(true).who(showing(given(false, ANNA)))).isEmpty();
    }

    @Test
    void nonsenseIsNobody() {
        for (String nonsense : new String[] {"", "~", "x~y", "a".repeat(5_000)}) {
            var cookie = new Cookie("safelight-session-oidc", nonsense);
            assertThat(sessions(false).who(showing(cookie))).isEmpty();
        }
    }
}
