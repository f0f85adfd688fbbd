package org.safelight.endtoend.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Browsers that are sent to an issuer, and come back signed in or not. */
@EmbeddedOnly
class LoginTest {

    private static final String PHOTOS = "/api/v1/photos";
    private static final String START = "/api/v1/session/oidc/keycloak";
    private static final String CALLBACK = START + "/callback";
    private static final String CALLBACK_OF_ENTRA = "/api/v1/session/oidc/entra/callback";
    private static final String SESSION = "safelight-session-oidc";

    private static final IssuersUnderTest issuers = new IssuersUnderTest();
    private static EmbeddedApplication application;

    private Browser browser;

    @BeforeAll
    static void start() throws IOException {
        issuers.start(
                IssuersUnderTest.person(
                        "realms-home",
                        "anna",
                        Map.of(
                                "name",
                                "Anna Example",
                                "realm_access",
                                Map.of("roles", List.of("safelight-admin")))),
                IssuersUnderTest.person("tenant-v2", "pairwise", Map.of("oid", "5f2c")));
        application = EmbeddedApplication.fresh(OidcSettings.of(issuers));
        application.start();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> hasIssuer(new Browser(application.address())));
    }

    private static boolean hasIssuer(Browser first) throws IOException {
        return first.signIn("keycloak").getQuery() == null
                && first.signIn("entra").getQuery() == null;
    }

    @AfterAll
    static void end() {
        application.close();
        issuers.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser(application.address());
    }

    private JsonNode ways() {
        return browser.page().get("/api/v1/sign-in").expecting(200).json();
    }

    @Test
    void thePageLearnsByWhomOneCanBeSignedIn() {
        assertThat(ways().path("issuers"))
                .extracting(it -> it.path("name").asString(), it -> it.path("start").asString())
                .containsExactly(
                        tuple("entra", "/api/v1/session/oidc/entra"), tuple("Our Keycloak", START));
        assertThat(ways().path("person").isNull()).isTrue();
    }

    @Test
    void whoComesBackIsSignedInAndUsesThePage() throws IOException {
        assertThat(browser.signIn("keycloak").getPath()).isEqualTo("/");

        String photo = new SafelightClient(browser.page()).uploadAndDevelop(Pictures.any());
        browser.page().get(Photos.path(photo)).expecting(200);
        assertThat(ways().path("person").path("id").asString()).isEqualTo("keycloak:anna");
        assertThat(ways().path("person").path("name").asString()).isEqualTo("Anna Example");
        SafelightClient.of(application)
                .http()
                .get(Photos.path(photo))
                .expectingProblem(404, "not-found");
        assertThat(application.output()).contains("Signed in by login of keycloak: keycloak:anna");
    }

    @Test
    void rolesOfTheIssuerCountInABrowserToo() throws IOException {
        browser.signIn("keycloak");
        browser.page().get("/api/v1/admin/overview").expecting(200);

        browser = new Browser(application.address());
        browser.signIn("entra");
        assertThat(ways().path("person").path("id").asString()).isEqualTo("5f2c");
        browser.page().get("/api/v1/admin/overview").expectingProblem(403, "forbidden");
    }

    @Test
    void theIssuerIsAskedForACodeThatOnlyWeCanUse() {
        URI asked = browser.sentOn(application.address().resolve(START));

        assertThat(asked.toString()).startsWith(issuers.address("realms-home") + "/authorize?");
        assertThat(asked.getRawQuery())
                .contains("response_type=code")
                .contains("client_id=" + IssuersUnderTest.CLIENT)
                .contains("code_challenge_method=S256")
                .containsPattern("code_challenge=[\\w-]{43}(&|$)")
                .containsPattern("state=[\\w%-]{20,}")
                .containsPattern("nonce=[\\w-]{20,}")
                .doesNotContain(IssuersUnderTest.SECRET);
    }

    @Test
    void noScriptAndNoOtherSiteGetsHoldOfTheCookies() throws IOException {
        Answer sent = browser.step(application.address().resolve(START)).expecting(302);
        assertThat(sent.header("Set-Cookie").orElse(""))
                .contains("; HttpOnly", "; SameSite=Lax", "; Max-Age=600", "; Path=/");

        URI back = browser.sentOn(URI.create(sent.header("Location").orElseThrow()));
        List<String> given = browser.step(back).response().headers().allValues("Set-Cookie");
        assertThat(given)
                .anyMatch(it -> it.startsWith("safelight-login-oidc=;") && it.contains("Max-Age=0"))
                .anyMatch(
                        it ->
                                it.startsWith(SESSION + "=")
                                        && it.contains("; HttpOnly")
                                        && it.contains("; SameSite=Strict")
                                        && it.contains("; Max-Age=43200"));
        assertThat(given).noneMatch(it -> it.contains("anna") || it.contains("Anna"));
    }

    @Test
    void whoWasNotSentAwayDoesNotComeBack() throws IOException {
        URI victim = browser.sentOn(browser.sentOn(application.address().resolve(START)));
        var other = new Browser(application.address());

        assertThat(other.sentOn(victim).getQuery()).isEqualTo("sign-in=failed");
        other.page().get(PHOTOS).expecting(401);

        assertThat(browser.signIn("keycloak", it -> it.replace("state=", "state=x")).getQuery())
                .isEqualTo("sign-in=failed");
        browser.page().get(PHOTOS).expecting(401);
    }

    @Test
    void noOneComesBackTwiceWithOneCode() throws IOException {
        URI back = browser.sentOn(browser.sentOn(application.address().resolve(START)));
        assertThat(browser.sentOn(back).getQuery()).isNull();

        assertThat(browser.sentOn(back).getQuery()).isEqualTo("sign-in=failed");
    }

    @Test
    void aTokenForAnotherLoginIsRefused() throws IOException {
        assertThat(browser.signIn("keycloak", it -> it.replace("nonce=", "nonce=x")).getQuery())
                .isEqualTo("sign-in=failed");
        browser.page().get(PHOTOS).expecting(401);
    }

    @Test
    void whoComesFromAnotherIssuerThanSentToIsRefused() throws IOException {
        assertThat(browser.signIn("keycloak", LoginTest::asIfFromElsewhere).getQuery())
                .isEqualTo("sign-in=failed");
        assertThat(
                        browser.signIn("keycloak", it -> it.replace(CALLBACK, CALLBACK_OF_ENTRA))
                                .getQuery())
                .isEqualTo("sign-in=failed");
    }

    private static String asIfFromElsewhere(String place) {
        return place.contains(CALLBACK + "?") ? place + "&iss=https://evil.example" : place;
    }

    @Test
    void whoDoesNotWantToIsTakenToThePage() {
        URI asked = browser.sentOn(application.address().resolve(START));
        String state = asked.getRawQuery().replaceFirst(".*[?&]?state=([^&]+).*", "$1");
        URI refused =
                application
                        .address()
                        .resolve(
                                CALLBACK
                                        + "?error=access_denied&error_description=x&state="
                                        + state);

        assertThat(browser.sentOn(refused).toString())
                .isEqualTo(application.address() + "/?sign-in=failed");
    }

    @Test
    void nothingThatComesFromOutsideSaysWhereToGoOn() {
        for (String place : List.of("https://evil.example", "//evil.example", "/\\evil.example")) {
            browser.page().get(START + "?operations=" + encoded(place)).expecting(400);
            URI asked =
                    browser.sentOn(
                            application.address().resolve(START + "?returnTo=" + encoded(place)));
            assertThat(browser.sentOn(browser.sentOn(asked)))
                    .isEqualTo(application.address().resolve("/"));
        }
        URI asked = browser.sentOn(application.address().resolve(START + "?operations=true"));
        assertThat(browser.sentOn(browser.sentOn(asked)).getPath()).isEqualTo("/admin/");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Test
    void whoIsNobodysIssuerIsNotFound() {
        browser.page().get("/api/v1/session/oidc/nobody").expectingProblem(404, "not-found");
        browser.page().get("/api/v1/session/oidc/cognito").expectingProblem(404, "not-found");
    }

    @Test
    void whoSignsOutIsSignedOut() throws IOException {
        browser.signIn("keycloak");
        browser.page().get(PHOTOS).expecting(200);

        browser.page().send("DELETE", "/api/v1/session/oidc").expecting(204);

        browser.page().get(PHOTOS).expectingProblem(401, "unauthorized");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void aSessionThatSomebodyHasChangedIsNone() throws IOException {
        browser.signIn("entra");
        var cookie = browser.cookies().getFirst();
        assertThat(cookie.getName()).isEqualTo(SESSION);
        String value = cookie.getValue();
        int last = value.length() - 4;
        char other = value.charAt(last) == 'A' ? 'B' : 'A';

        browser.page().get(PHOTOS).expecting(200);
        cookie.setValue(value.substring(0, last) + other + value.substring(last + 1));
        browser.page().get(PHOTOS).expectingProblem(401, "unauthorized");
    }

    @Test
    void anotherSitesPageChangesNothingInThatName() throws IOException {
        browser.signIn("keycloak");

        browser.page()
                .sendJson(
                        "POST",
                        "/api/v1/albums",
                        Map.of("title", "Not mine"),
                        "Sec-Fetch-Site",
                        "cross-site")
                .expectingProblem(403, "cross-site-request");
    }
}
