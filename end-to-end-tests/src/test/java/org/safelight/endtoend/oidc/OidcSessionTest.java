package org.safelight.endtoend.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.List;

/** Browsers that an issuer has signed in, and how that ends. */
@EmbeddedOnly
@ExtendWith(SharedIssuers.Meeting.class)
class OidcSessionTest {

    private static final String PHOTOS = "/api/v1/photos";
    private static final String SESSION = "/api/v1/session";
    private static final String SESSIONS = "/api/v1/sessions";
    private static final String ENTRAS = "/api/v1/admin/sessions?person=5f2c";

    private static EmbeddedApplication application;

    private Browser browser;
    private Http thief;

    @BeforeAll
    static void meet(SharedIssuers shared) {
        application = shared.application();
    }

    @BeforeEach
    void signIn() throws IOException {
        browser = new Browser(application.address());
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
        var elsewhere = new Browser(application.address());
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
        var here = new Browser(application.address());
        here.signIn("entra");

        here.page().send("DELETE", SESSIONS).expecting(204);

        thief.get(PHOTOS).expectingProblem(401, "unauthorized");
        here.page().get(PHOTOS).expecting(200);
    }

    @Test
    void anAdministratorSignsAPersonOutEverywhere() throws IOException {
        Http administrator = SafelightClient.of(application).http();
        var anna = new Browser(application.address());
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
        var anna = new Browser(application.address());
        anna.signIn("keycloak");

        SafelightClient.of(application).http().send("DELETE", "/api/v1/admin/sessions");

        anna.page().get(PHOTOS).expectingProblem(401, "unauthorized");
        thief.get(PHOTOS).expectingProblem(401, "unauthorized");
    }
}
