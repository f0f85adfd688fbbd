package org.safelight.access.oidc.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.access.oidc.issuer.ClaimNames;
import org.safelight.access.oidc.issuer.SampleIssuers;
import org.safelight.access.oidc.person.Outcome;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.Jwt;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** An issuer that lets its clock be half a minute off ours, and knows us as {@code safelight}. */
class AccessTokenRulesTest {

    private static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");
    private static final String NONE = "";

    private final AccessTokenRules rules =
            new AccessTokenRules(
                    SampleIssuers.club(new ClaimNames("", "name", "", "", "", "scope"))
                            .all()
                            .getFirst()
                            .settings(),
                    InstantSource.fixed(NOON));

    private String objection(Consumer<Jwt.Builder> different) {
        Jwt.Builder token =
                Jwt.withTokenValue("a.b.c")
                        .header("alg", "RS256")
                        .issuer("https://club.example")
                        .audience(List.of("account", "safelight"))
                        .expiresAt(NOON.plusSeconds(600));
        different.accept(token);
        return rules.validate(token.build()).getErrors().stream()
                .map(OAuth2Error::getErrorCode)
                .findFirst()
                .orElse(NONE);
    }

    @Test
    void aTokenForUsIsGood() {
        assertThat(objection(token -> {})).isEqualTo(NONE);
        assertThat(objection(token -> token.claim("aud", "safelight"))).isEqualTo(NONE);
    }

    @Test
    void aTokenForSomebodyElseIsNot() {
        assertThat(objection(token -> token.audience(List.of("account"))))
                .isEqualTo(Outcome.WRONG_AUDIENCE.name());
        assertThat(objection(token -> token.claims(all -> all.remove("aud"))))
                .isEqualTo(Outcome.WRONG_AUDIENCE.name());
    }

    @Test
    void itsTimeIsNowGiveOrTakeHalfAMinute() {
        assertThat(objection(token -> token.expiresAt(NOON.minusSeconds(29)))).isEqualTo(NONE);
        assertThat(objection(token -> token.expiresAt(NOON.minusSeconds(30))))
                .isEqualTo(Outcome.EXPIRED.name());
        assertThat(objection(token -> token.notBefore(NOON.plusSeconds(30)))).isEqualTo(NONE);
        assertThat(objection(token -> token.notBefore(NOON.plusSeconds(31))))
                .isEqualTo(Outcome.EXPIRED.name());
        assertThat(objection(token -> token.claims(all -> all.remove("exp"))))
                .isEqualTo(Outcome.EXPIRED.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "at_hash", "events"})
    void whatSaysWhoSomebodyIsOrThatTheyAreOutOpensNothing(String claim) {
        assertThat(objection(token -> token.claim(claim, "something")))
                .isEqualTo(Outcome.WRONG_KIND.name());
    }

    @Test
    void whereItsKindIsSaidThatCounts() {
        assertThat(objection(token -> token.claim("typ", "bearer").claim("nonce", "n")))
                .isEqualTo(NONE);
        assertThat(objection(token -> token.claim("typ", "Refresh")))
                .isEqualTo(Outcome.WRONG_KIND.name());
        assertThat(objection(token -> token.claim("token_use", "access"))).isEqualTo(NONE);
        assertThat(objection(token -> token.claim("token_use", "id")))
                .isEqualTo(Outcome.WRONG_KIND.name());
    }

    @Test
    void anotherIssuersTokenIsNotReadAsThisOnes() {
        assertThat(objection(token -> token.issuer("https://club.example.org")))
                .isEqualTo(Outcome.UNKNOWN_ISSUER.name());
    }
}
