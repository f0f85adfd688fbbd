package org.safelight.access.oidc.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.secret.Keyring;
import org.safelight.platform.secret.sqlite.SqliteOwnerKeys;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import tools.jackson.core.type.TypeReference;

import java.nio.file.Path;
import java.time.Duration;

/** What browsers keep for us while they are at an issuer. */
class SealedCookieTest {

    private static final String NAME = "safelight-login-oidc";
    private static final SentAway SENT =
            new SentAway("club", "state", "nonce", "verifier", "http://localhost/", false, 7);

    @TempDir private Path folder;
    private Keyring keys;

    @BeforeEach
    void open() {
        var file = SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.FULL);
        keys = new Keyring(new SqliteOwnerKeys(file), Duration.ofSeconds(1));
    }

    private SealedCookie<SentAway> cookie(String name, boolean secure) {
        return new SealedCookie<>(name, "Lax", secure, keys, new TypeReference<>() {});
    }

    private Cookie given(boolean secure) {
        var response = new MockHttpServletResponse();
        cookie(NAME, secure)
                .give(SENT, Duration.ofHours(1), new MockHttpServletRequest(), response);
        return response.getCookies()[0];
    }

    private static MockHttpServletRequest showing(Cookie cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return request;
    }

    @Test
    void whatIsGivenComesBackAndCannotBeRead() {
        Cookie cookie = given(false);

        assertThat(cookie(NAME, false).in(showing(cookie))).hasValue(SENT);
        assertThat(cookie.getValue()).doesNotContain("verifier");
        assertThat(cookie(NAME, false).in(new MockHttpServletRequest())).isEmpty();
    }

    @Test
    void withoutItsKeyItIsNothing() {
        Cookie cookie = given(false);

        keys.destroy(keys.of("system:sign-in").id());

        assertThat(cookie(NAME, false).in(showing(cookie))).isEmpty();
    }

    @Test
    void aCookieForOnePurposeIsNoneForAnother() {
        var other = new Cookie("another", given(false).getValue());

        assertThat(cookie("another", false).in(showing(other))).isEmpty();
    }

    @Test
    void whereBrowsersComeByTlsItIsForThemAndThisHostOnly() {
        Cookie cookie = given(true);

        assertThat(cookie.getName()).isEqualTo("__Host-" + NAME);
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie(NAME, true).in(showing(cookie))).isPresent();
        assertThat(cookie(NAME, true).in(showing(given(false)))).isEmpty();
    }

    @Test
    void whatSomebodyHasChangedIsNothing() {
        String value = given(false).getValue();
        int last = value.length() - 4;
        char other = value.charAt(last) == 'A' ? 'B' : 'A';
        String changed = value.substring(0, last) + other + value.substring(last + 1);

        for (String nonsense : new String[] {changed, "", "~", "x~y", "a".repeat(5_000)}) {
            assertThat(cookie(NAME, false).in(showing(new Cookie(NAME, nonsense)))).isEmpty();
        }
    }
}
