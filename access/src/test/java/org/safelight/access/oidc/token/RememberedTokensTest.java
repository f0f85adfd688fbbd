package org.safelight.access.oidc.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.access.key.TestClock;
import org.safelight.access.oidc.person.OidcAuthentication;
import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.contract.UserId;

import java.time.Duration;
import java.time.Instant;

class RememberedTokensTest {

    private static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");
    private static final OidcAuthentication ANNA =
            new OidcAuthentication(
                    new OidcPerson("club", new UserId("club:anna"), "Anna", false), null);

    private final TestClock clock = new TestClock(NOON);
    private final RememberedTokens remembered = new RememberedTokens(clock);

    @Test
    void aTokenIsRememberedUntilItsTimeIsOver() {
        remembered.keep("a.b.c", ANNA, NOON.plusSeconds(10));

        assertThat(remembered.of("a.b.c")).hasValue(ANNA);
        assertThat(remembered.of("a.b.d")).isEmpty();
        clock.pass(Duration.ofSeconds(10));
        assertThat(remembered.of("a.b.c")).isEmpty();
    }

    @Test
    void aTokenWithoutAnEndIsNotRemembered() {
        remembered.keep("a.b.c", ANNA, null);

        assertThat(remembered.of("a.b.c")).isEmpty();
    }
}
