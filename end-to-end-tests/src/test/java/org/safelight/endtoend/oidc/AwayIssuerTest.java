package org.safelight.endtoend.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An issuer that is away, comes back, and goes again. */
@EmbeddedOnly
class AwayIssuerTest {

    private static final String PHOTOS = "/api/v1/photos";
    private static final Duration SOON = Duration.ofSeconds(40);

    private final IssuersUnderTest issuers = new IssuersUnderTest();

    @Test
    void theServiceNeedsAnIssuerOnlyWhenSomebodyComesFromThere() throws IOException {
        try (issuers;
                var application = EmbeddedApplication.fresh(OidcSettings.of(issuers))) {
            application.start();
            SafelightClient.of(application).http().get(PHOTOS).expecting(200);

            var answer = with(application).get(PHOTOS);
            answer.expectingProblem(503, "issuer-unavailable");
            assertThat(answer.header("Retry-After")).hasValue("10");
            var browser = new Browser(application.address());
            assertThat(browser.signIn("keycloak").getQuery()).isEqualTo("sign-in=unavailable");

            URI out = application.address().resolve("/api/v1/session/oidc/keycloak/sign-out");
            assertThat(browser.sentOn(out)).isEqualTo(application.address().resolve("/"));

            issuers.start(IssuersUnderTest.person(OidcSettings.KEYCLOAK, "anna", Map.of()));
            await().atMost(SOON).until(() -> with(application).get(PHOTOS).status() == 200);
            await().atMost(SOON).until(() -> browser.signIn("keycloak").getQuery() == null);

            issuers.stop();
            with(application).get(PHOTOS).expecting(200);
        }
    }

    /** Each time with a token that was not seen before. */
    private Http with(EmbeddedApplication application) {
        Map<String, Object> claims = Map.of("sub", "anna", "aud", List.of(OidcSettings.API));
        return Http.bearing(application.address(), issuers.token(OidcSettings.KEYCLOAK, claims));
    }
}
