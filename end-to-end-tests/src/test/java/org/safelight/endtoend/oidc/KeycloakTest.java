package org.safelight.endtoend.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sign-in by a Keycloak as people run it; only with {@code -Pkeycloak}. */
@EmbeddedOnly
@Tag("keycloak")
class KeycloakTest {

    private static final String PHOTOS = "/api/v1/photos";
    private static final String FOR_ADMINISTRATORS = "/api/v1/admin/overview";
    private static final String ANNAS_PASSWORD = "a red light in a dark room";
    private static final String BERTAS_PASSWORD = "another light elsewhere";
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private static final Pattern SESSION_CODE =
            Pattern.compile("name=\"session_code\"[^>]* value=\"([^\"]+)\"");

    private static Keycloak keycloak;
    private static EmbeddedApplication application;

    @BeforeAll
    static void start() throws IOException {
        keycloak =
                new Keycloak(Path.of(System.getProperty("safelight.keycloak", "target/keycloak")));
        application =
                EmbeddedApplication.fresh(
                        Map.of(
                                "SAFELIGHT_OIDC_KEYCLOAK_ISSUER_URI",
                                keycloak.issuer(),
                                "SAFELIGHT_OIDC_KEYCLOAK_CLIENT_ID",
                                IssuersUnderTest.CLIENT,
                                "SAFELIGHT_OIDC_KEYCLOAK_CLIENT_SECRET",
                                IssuersUnderTest.SECRET,
                                "SAFELIGHT_OIDC_KEYCLOAK_CLAIMS_ROLES",
                                "realm_access.roles",
                                "SAFELIGHT_OIDC_KEYCLOAK_CLAIMS_ADMIN",
                                "safelight-admin",
                                "SAFELIGHT_OIDC_KEYCLOAK_CLAIMS_QUOTA",
                                OidcSettings.QUOTA));
        application.start();
        keycloak.awaitReady();
    }

    @AfterAll
    static void end() throws IOException {
        application.close();
        keycloak.close();
    }

    @Test
    void whoSignsInThereIsSignedInHere() throws IOException {
        var browser = new Browser(application.address());

        URI page = signIn(browser, "anna", ANNAS_PASSWORD);

        assertThat(page).isEqualTo(application.address().resolve("/"));
        new SafelightClient(browser.page()).upload(Pictures.any());
        browser.page().get(FOR_ADMINISTRATORS).expecting(200);
    }

    @Test
    void whoIsNoAdministratorThereIsNoneHere() throws IOException {
        var browser = new Browser(application.address());

        signIn(browser, "berta", BERTAS_PASSWORD);

        browser.page().get(PHOTOS).expecting(200);
        browser.page().get(FOR_ADMINISTRATORS).expectingProblem(403, "forbidden");
    }

    @Test
    void itSaysHowMuchSomebodyMayStore() throws IOException {
        var browser = new Browser(application.address());
        signIn(browser, "berta", BERTAS_PASSWORD);

        assertThat(
                        browser.page()
                                .get("/api/v1/usage")
                                .expecting(200)
                                .json()
                                .at("/storage/quota")
                                .longValue())
                .isEqualTo(900_000_000_000L);
    }

    @Test
    void whoSignsOutHereIsAskedThereAndComesBackToThePage() throws IOException {
        var browser = new Browser(application.address());
        URI page = signIn(browser, "berta", BERTAS_PASSWORD);
        browser.page().send("DELETE", "/api/v1/session").expecting(204);

        URI asked = browser.follow(page.resolve("/api/v1/session/oidc/keycloak/sign-out"));
        String question = browser.step(asked).expecting(200).text();
        URI target = asked.resolve(found(FORM, question).replace("&amp;", "&"));
        Answer answer =
                browser.send(
                        target,
                        Map.of(
                                "session_code",
                                found(SESSION_CODE, question),
                                "confirmLogout",
                                "Logout"));

        assertThat(answer.expecting(302).header("Location")).hasValue(page.toString());
        URI form = browser.signIn("keycloak");
        assertThat(browser.step(form).expecting(200).text()).contains("name=\"password\"");
    }

    @Test
    void itsAccessTokensOpenTheInterfaceAndItsOthersDoNot() throws IOException {
        var tokens = tokens("anna", ANNAS_PASSWORD).expecting(200).json();

        with(tokens.path("access_token").asString()).get(FOR_ADMINISTRATORS).expecting(200);
        with(tokens.path("id_token").asString()).get(PHOTOS).expectingProblem(401, "invalid-token");
        with(tokens.path("refresh_token").asString()).get(PHOTOS).expecting(401);
    }

    private static Http with(String token) {
        return Http.bearing(application.address(), token);
    }

    private static URI signIn(Browser browser, String name, String password) throws IOException {
        URI form = browser.signIn("keycloak");
        String text = browser.step(form).expecting(200).text();
        URI target = form.resolve(found(FORM, text).replace("&amp;", "&"));
        Answer answer =
                browser.send(target, Map.of("username", name, "password", password)).expecting(302);
        return browser.follow(target.resolve(answer.header("Location").orElseThrow()));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static Answer tokens(String name, String password) {
        URI place = URI.create(keycloak.issuer() + "/protocol/openid-connect/token");
        return new Browser(place)
                .send(
                        place,
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                IssuersUnderTest.CLIENT,
                                "client_secret",
                                IssuersUnderTest.SECRET,
                                "scope",
                                "openid",
                                "username",
                                name,
                                "password",
                                password));
    }
}
