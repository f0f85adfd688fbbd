package org.safelight.endtoend.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.endtoend.oidc.OidcSettings.KEYCLOAK;

import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests that bring tokens as Keycloak makes them, and what becomes of those that are none. */
abstract class WithTokens extends WithIssuers {

    static Map<String, Object> keycloak(String person) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", person);
        claims.put("typ", "Bearer");
        claims.put("aud", List.of("account", OidcSettings.API));
        claims.put("azp", "some-program");
        return claims;
    }

    static Http as(String person) {
        return with(issuers.token(KEYCLOAK, keycloak(person)));
    }

    /** Whatever is wrong, whoever sends it learns the same. */
    static void refused(String token) {
        Answer answer = with(token).get(PHOTOS).expectingProblem(401, "invalid-token");

        assertThat(answer.header("WWW-Authenticate"))
                .hasValue("Bearer realm=\"Safelight\", error=\"invalid_token\"");
        assertThat(answer.json().path("detail").asString())
                .isEqualTo("The token does not sign you in. Get a new one from who issued it.");
    }
}
