package org.safelight.endtoend.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.endtoend.oidc.OidcSettings.KEYCLOAK;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedOnly;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;

/** Browsers that are signed out here, and go on to be signed out at their issuer. */
@EmbeddedOnly
class LogoutTest extends WithIssuers {

    private static final String SIGN_OUT = "/api/v1/session/oidc/keycloak/sign-out";

    private Browser browser;

    @BeforeEach
    void open() {
        browser = newBrowser();
    }

    private URI signedOut(String query) {
        return browser.sentOn(at(SIGN_OUT + query));
    }

    @Test
    void whoSignsOutIsSignedOutAtTheIssuerAndComesBackToThePage() throws IOException {
        browser.signIn("keycloak");
        browser.page().send("DELETE", "/api/v1/session").expecting(204);

        URI there = signedOut("");

        assertThat(there.toString()).startsWith(issuers.address(KEYCLOAK));
        assertThat(browser.follow(there)).isEqualTo(at("/"));
        browser.page().get("/api/v1/photos").expectingProblem(401, "unauthorized");
    }

    @Test
    void theIssuerLearnsWhichClientSendsTheBrowserAndWhereItComesBackTo() {
        assertThat(signedOut(""))
                .hasToString(
                        issuers.address(KEYCLOAK)
                                + "/endsession?client_id="
                                + IssuersUnderTest.CLIENT
                                + "&post_logout_redirect_uri="
                                + URLEncoder.encode(application.address() + "/", UTF_8));
    }

    @Test
    void nothingThatComesFromOutsideSaysWhereToGoOn() {
        assertThat(signedOut("?post_logout_redirect_uri=https://evil.example&returnTo=//evil"))
                .isEqualTo(signedOut(""));
    }

    @Test
    void whoOnlyFollowsALinkToItIsNotSignedOutHere() throws IOException {
        browser.signIn("keycloak");

        signedOut("");

        browser.page().get("/api/v1/photos").expecting(200);
    }

    @Test
    void whoIsNobodysIssuerIsNotFound() {
        browser.page()
                .get("/api/v1/session/oidc/nobody/sign-out")
                .expectingProblem(404, "not-found");
        browser.page()
                .get("/api/v1/session/oidc/cognito/sign-out")
                .expectingProblem(404, "not-found");
    }
}
