package org.safelight.endtoend.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Accounts;
import org.safelight.endtoend.client.Browser;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** How a browser stays signed in. */
@EmbeddedOnly
@ExtendWith(SharedApplication.class)
class SessionTest {

    private static final String PHOTOS = "/api/v1/photos?pageSize=1";
    private static final String NEW_TRASH = "/api/v1/photos/" + "0".repeat(32);
    private static final String WORDS = "violet kettle under plum";

    private Http person;
    private Browser browser;

    @BeforeEach
    void signIn(SafelightClient safelight) {
        String name = "p-" + UUID.randomUUID();
        person = new Accounts(safelight.http()).open(name, "user", WORDS);
        browser = Browser.signIn(person);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        assertThat(browser.setting())
                .matches("safelight=[\\w-]{43}; .*")
                .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=2592000")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void aBrowserIsSignedInByItsCookie() {
        JsonNode whoever = browser.get("/api/v1/session").expecting(200).json();

        assertThat(whoever.path("name").stringValue()).startsWith("p-");
        assertThat(whoever.path("administrator").booleanValue()).isFalse();
        browser.get(PHOTOS).expecting(200);
        browser.send("DELETE", NEW_TRASH).expectingProblem(404, "not-found");
    }

    @Test
    void whoIsNotSignedInIsNobody() {
        person.anonymous().get("/api/v1/session").expectingProblem(401, "unauthorized");
        person.anonymous().send("POST", "/api/v1/session").expectingProblem(401, "unauthorized");
        forged("safelight=" + "A".repeat(43)).get(PHOTOS).expecting(401);
        forged("safelight=").get(PHOTOS).expecting(401);
        forged(browser.cookie().toLowerCase(Locale.ROOT)).get(PHOTOS).expecting(401);
    }

    private Browser forged(String cookie) {
        return new Browser(person.anonymous(), cookie, "");
    }

    @Test
    void whoSignsOutIsOut() {
        var out = browser.signOut().expecting(204);

        assertThat(out.header("Set-Cookie").orElse("")).contains("safelight=;", "Max-Age=0");
        browser.get(PHOTOS).expectingProblem(401, "unauthorized");
        person.get(PHOTOS).expecting(200);
    }

    @Test
    void whatWasAnsweredInASessionIsGoneWithIt() {
        browser.get(PHOTOS).expecting(200);
        assertThat(browser.get(PHOTOS).header("Cache-Status").orElse("")).contains("hit");

        browser.signOut().expecting(204);

        browser.get(PHOTOS).expectingProblem(401, "unauthorized");
    }

    @Test
    void peopleSeeWhereTheyAreSignedInAndCanEndIt() {
        Browser elsewhere = Browser.signIn(person);

        List<JsonNode> sessions = browser.sessions();
        assertThat(sessions).hasSize(2);
        assertThat(sessions)
                .allSatisfy(
                        it -> {
                            assertThat(it.path("userAgent").stringValue()).isEqualTo("Firefox");
                            assertThat(it.path("address").stringValue()).isEqualTo("127.0.0.1");
                        });
        assertThat(sessions.stream().filter(it -> it.path("current").booleanValue()))
                .singleElement()
                .satisfies(it -> assertThat(it.path("id").stringValue()).isEqualTo(browser.id()));

        browser.send("DELETE", "/api/v1/sessions/" + elsewhere.id()).expecting(204);

        elsewhere.get(PHOTOS).expecting(401);
        browser.get(PHOTOS).expecting(200);
    }

    @Test
    void anotherPersonsSessionIsAsGoodAsNone(SafelightClient safelight) {
        Browser admins = Browser.signIn(safelight.http());

        browser.send("DELETE", "/api/v1/sessions/" + admins.id())
                .expectingProblem(404, "not-found");
        browser.send("DELETE", "/api/v1/sessions/none").expectingProblem(404, "not-found");

        admins.get(PHOTOS).expecting(200);
        admins.signOut().expecting(204);
    }

    @Test
    void aSessionIsNotGoodEnoughForAnotherOne() {
        browser.send("POST", "/api/v1/session").expectingProblem(403, "password-needed");
    }

    @Test
    void aPageOfAnotherSiteChangesNothingByTheCookie() {
        browser.sendWith("DELETE", NEW_TRASH, "Sec-Fetch-Site", "cross-site")
                .expectingProblem(403, "cross-site-request");
        browser.sendWith("DELETE", NEW_TRASH, "Sec-Fetch-Site", "same-site")
                .expectingProblem(403, "cross-site-request");
        browser.sendWith("DELETE", NEW_TRASH, "Origin", "http://elsewhere.example")
                .expectingProblem(403, "cross-site-request");
        browser.sendWith("DELETE", NEW_TRASH, "Origin", "null")
                .expectingProblem(403, "cross-site-request");
        browser.sendWith("DELETE", NEW_TRASH).expectingProblem(401, "unauthorized");

        String own = person.address().getScheme() + "://" + person.address().getAuthority();
        browser.sendWith("DELETE", NEW_TRASH, "Origin", own).expectingProblem(404, "not-found");
    }

    @Test
    void whatARequestSaysOfItselfCountsMoreThanItsCookie() {
        person.as("nobody", "guess").get(PHOTOS, "Cookie", browser.cookie()).expecting(401);
    }
}
