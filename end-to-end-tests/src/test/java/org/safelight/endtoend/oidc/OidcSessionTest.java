package org.safelight.endtoend.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.List;

/** Browsers that an issuer has signed in, and how that ends. */
@EmbeddedOnly
class OidcSessionTest extends WithIssuers {

    private static final String SESSION = "/api/v1/session";
    private static final String SESSIONS = "/api/v1/sessions";
    private static final String ENTRAS = "/api/v1/admin/sessions?person=5f2c";

    private Browser browser;
    private Http thief;

    @BeforeEach
    void signIn() throws IOException {
        browser = newBrowser();
        browser.signIn("entra");
        thief = copied();
        thief.get(PHOTOS).expecting(200);
    }

    /** Whoever has got hold of the cookie. */
    private Http copied() {
        var cookie = browser.cookies().getFirst();
        return Http.anonymous(application.address())
                .with("Cookie", cookie.getName() + "=" + cookie.getValue());
    }

    private List<JsonNode> sessions() {
        return browser.page()
                .get(SESSIONS)
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void whoSignsOutMakesACopyOfTheCookieWorthless() {
        browser.page().send("DELETE", SESSION).expecting(204);

        browser.page().get(PHOTOS).expectingProblem(401, "unauthorized");
        thief.get(PHOTOS).expectingProblem(401, "unauthorized");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void peopleSeeWhereAnIssuerSignedThemInAndCanEndIt() throws IOException {
        Browser elsewhere = newBrowser();
        elsewhere.signIn("entra");
        String id =
                elsewhere.page().get(SESSION).expecting(200).json().path("session").stringValue();

        assertThat(sessions())
                .anySatisfy(
                        it -> {
                            assertThat(it.path("id").stringValue()).isEqualTo(id);
                            assertThat(it.path("issuer").stringValue()).isEqualTo("entra");
                        });
        browser.page().send("DELETE", SESSIONS + "/" + id).expecting(204);

        elsewhere.page().get(PHOTOS).expectingProblem(401, "unauthorized");
        browser.page().get(PHOTOS).expecting(200);
    }

    @Test
    void peopleEndAllTheirOtherSessionsAtOnce() throws IOException {
        Browser here = newBrowser();
        here.signIn("entra");

        here.page().send("DELETE", SESSIONS).expecting(204);

        thief.get(PHOTOS).expectingProblem(401, "unauthorized");
        here.page().get(PHOTOS).expecting(200);
    }

    @Test
    void anAdministratorSignsAPersonOutEverywhere() throws IOException {
        Http administrator = SafelightClient.of(application).http();
        Browser anna = newBrowser();
        anna.signIn("keycloak");
        assertThat(administrator.get(ENTRAS).expecting(200).json().path("items")).isNotEmpty();

        administrator.send("DELETE", ENTRAS).expecting(204);

        browser.page().get(PHOTOS).expectingProblem(401, "unauthorized");
        anna.page().get(PHOTOS).expecting(200);
        assertThat(administrator.get(ENTRAS).expecting(200).json().path("items")).isEmpty();
    }

    @Test
    void nobodyElseSignsPeopleOut() {
        browser.page().get(ENTRAS).expectingProblem(403, "forbidden");
        browser.page().send("DELETE", ENTRAS).expectingProblem(403, "forbidden");
        browser.page().send("DELETE", "/api/v1/admin/sessions").expectingProblem(403, "forbidden");
    }

    @Test
    void anAdministratorSignsEverybodyOut() throws IOException {
        Browser anna = newBrowser();
        anna.signIn("keycloak");

        SafelightClient.of(application).http().send("DELETE", "/api/v1/admin/sessions");

        anna.page().get(PHOTOS).expectingProblem(401, "unauthorized");
        thief.get(PHOTOS).expectingProblem(401, "unauthorized");
    }
}
