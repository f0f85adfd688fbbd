package org.safelight.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.safelight.access.session.Sessions.Begun;
import org.safelight.access.token.SecretToken;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.time.Duration;
import java.time.Instant;

class SessionCookieTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Begun BEGUN =
            new Begun(
                    new Session(
                            "1",
                            "mina",
                            NOON,
                            NOON,
                            NOON.plus(Duration.ofHours(12)),
                            new Visitor("Firefox", "203.0.113.7"),
                            null),
                    SecretToken.fresh());

    private static Cookie given(boolean alwaysSecure) {
        var response = new MockHttpServletResponse();
        new SessionCookie(alwaysSecure).give(BEGUN, new MockHttpServletRequest(), response);
        return response.getCookies()[0];
    }

    private static MockHttpServletRequest showing(Cookie cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return request;
    }

    @Test
    void theBrowserKeepsItAsLongAsTheSessionMayLast() {
        Cookie cookie = given(false);

        assertThat(cookie.getMaxAge()).isEqualTo(12 * 60 * 60);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(new SessionCookie(false).in(showing(cookie))).hasValue(BEGUN.token().text());
    }

    @Test
    void whereBrowsersComeByTlsItIsForThemAndThisHostOnly() {
        Cookie cookie = given(true);

        assertThat(cookie.getName()).isEqualTo("__Host-safelight");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(new SessionCookie(true).in(showing(cookie))).isPresent();
        assertThat(new SessionCookie(true).in(showing(given(false)))).isEmpty();
    }
}
