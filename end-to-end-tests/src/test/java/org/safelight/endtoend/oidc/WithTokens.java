package org.safelight.endtoend.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests that bring tokens to an application that believes several issuers. */
@ExtendWith(SharedIssuers.Meeting.class)
abstract class WithTokens {

    static final String KEYCLOAK = "realms-home";
    static final String COGNITO = "eu-central-1_example";
    static final String ENTRA = "tenant-v2";
    static final String PHOTOS = "/api/v1/photos";

    static IssuersUnderTest issuers;
    static EmbeddedApplication application;

    @BeforeAll
    static void meet(SharedIssuers shared) {
        issuers = shared.issuers();
        application = shared.application();
    }

    static Map<String, Object> keycloak(String person) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", person);
        claims.put("typ", "Bearer");
        claims.put("aud", List.of("account", OidcSettings.API));
        claims.put("azp", "some-program");
        return claims;
    }

    static Http with(String token) {
        return Http.bearing(application.address(), token);
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
