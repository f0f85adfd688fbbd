package org.safelight.endtoend.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.safelight.endtoend.oidc.OidcSettings.KEYCLOAK;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;

/** Browsers that are sent to an issuer, and come back signed in or not. */
@EmbeddedOnly
class LoginTest extends WithIssuers {

    private static final String START = "/api/v1/session/oidc/keycloak";
    private static final String CALLBACK = START + "/callback";
    private static final String CALLBACK_OF_ENTRA = "/api/v1/session/oidc/entra/callback";
    private static final String SESSION = "safelight";

    private Browser browser;

    @BeforeEach
    void open() {
        browser = newBrowser();
    }

    private JsonNode whoever() {
        return browser.page().get("/api/v1/session").expecting(200).json();
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
    }

    @Test
    void thePageLearnsThatThereAreAccountsHere() {
        assertThat(ways().path("accounts").booleanValue()).isTrue();
        browser.page().get("/api/v1/admin/accounts").expecting(401);
    }

    @Test
    void whoComesBackIsSignedInAndUsesThePage() throws IOException {
        assertThat(browser.signIn("keycloak").getPath()).isEqualTo("/");

        String photo = new SafelightClient(browser.page()).uploadAndDevelop(Pictures.any());
        browser.page().get(Photos.path(photo)).expecting(200);
        JsonNode anna = whoever();
        assertThat(anna.path("name").stringValue()).isEqualTo("keycloak:anna");
        assertThat(anna.path("displayName").stringValue()).isEqualTo("Anna Example");
        assertThat(anna.path("issuer").stringValue()).isEqualTo("keycloak");
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

        browser = newBrowser();
        browser.signIn("entra");
        assertThat(whoever().path("name").stringValue()).isEqualTo("5f2c");
        browser.page().get("/api/v1/admin/overview").expectingProblem(403, "forbidden");
    }

    @Test
    void theIssuerIsAskedForACodeThatOnlyWeCanUse() {
        URI asked = browser.sentOn(at(START));

        assertThat(asked.toString()).startsWith(issuers.address(KEYCLOAK) + "/authorize?");
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
        Answer sent = browser.step(at(START)).expecting(302);
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
        URI victim = browser.sentOn(browser.sentOn(at(START)));
        Browser other = newBrowser();

        assertThat(other.sentOn(victim).getQuery()).isEqualTo("sign-in=failed");
        other.page().get(PHOTOS).expecting(401);

        assertThat(browser.signIn("keycloak", it -> it.replace("state=", "state=x")).getQuery())
                .isEqualTo("sign-in=failed");
        browser.page().get(PHOTOS).expecting(401);
    }

    @Test
    void noOneComesBackTwiceWithOneCode() throws IOException {
        URI back = browser.sentOn(browser.sentOn(at(START)));
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
        URI asked = browser.sentOn(at(START));
        String state = asked.getRawQuery().replaceFirst(".*[?&]?state=([^&]+).*", "$1");
        URI refused = at(CALLBACK + "?error=access_denied&error_description=x&state=" + state);

        assertThat(browser.sentOn(refused).toString())
                .isEqualTo(application.address() + "/?sign-in=failed");
    }

    @Test
    void nothingThatComesFromOutsideSaysWhereToGoOn() {
        for (String place : List.of("https://evil.example", "//evil.example", "/\\evil.example")) {
            browser.page().get(START + "?operations=" + encoded(place)).expecting(400);
            URI asked = browser.sentOn(at(START + "?returnTo=" + encoded(place)));
            assertThat(browser.sentOn(browser.sentOn(asked))).isEqualTo(at("/"));
        }
        URI asked = browser.sentOn(at(START + "?operations=true"));
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
    void anotherSitesPageChangesNothingInThatName() throws IOException {
        browser.signIn("keycloak");

        newAlbum("Sec-Fetch-Site", "cross-site").expectingProblem(403, "cross-site-request");
        newAlbum().expectingProblem(401, "unauthorized");
        newAlbum("Sec-Fetch-Site", "same-origin").expecting(201);
    }

    private Answer newAlbum(String... headers) {
        return browser.plain()
                .sendJson("POST", "/api/v1/albums", Map.of("title", "By whom?"), headers);
    }
}
