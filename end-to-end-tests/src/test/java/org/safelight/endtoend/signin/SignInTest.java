package org.safelight.endtoend.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.endtoend.application.ApplicationUnderTest.ADMIN;
import static org.safelight.endtoend.application.ApplicationUnderTest.PASSWORD;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Accounts;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.UUID;

@ExtendWith(SharedApplication.class)
class SignInTest {

    private static final String PHOTOS = "/api/v1/photos?pageSize=1";
    private static final int ALLOWED_FAILURES = 10;
    private static final int ALLOWED_FOR_A_NAME = 30;

    private Http http;

    @BeforeEach
    void connect(SafelightClient safelight) {
        http = safelight.http();
    }

    @Test
    void whoDoesNotSignInIsAskedTo() {
        Answer answer = http.anonymous().get(PHOTOS).expectingProblem(401, "unauthorized");

        assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Basic ");
    }

    @Test
    void aWrongPasswordIsRefused() {
        http.as(ADMIN, "guess").get(PHOTOS).expectingProblem(401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/admin/",
                "/assets/safelight.js",
                "/assets/safelight.css",
                "/problems/",
                "/docs/",
                "/assets/docs.js",
                "/openapi.json"
            })
    void thePageIsOpenToAll(String path) {
        Answer answer = http.anonymous().get(path).expecting(200);

        assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
    }

    @EmbeddedOnly
    @Test
    void guessingIsStoppedForTheAddressItComesFromAndForNobodyElse() throws IOException {
        Http guesser = http.from(InetAddress.getByName("127.0.0.2"));
        for (int i = 0; i < ALLOWED_FAILURES; i++) {
            guesser.as(ADMIN, "guess " + i).get(PHOTOS).expecting(401);
        }

        Answer refused =
                guesser.as(ADMIN, PASSWORD).get(PHOTOS).expectingProblem(429, "too-many-sign-ins");

        assertThat(refused.header("Retry-After")).hasValue("60");
        http.get(PHOTOS).expecting(200);
    }

    @EmbeddedOnly
    @Test
    void aNameIsGuardedAgainstGuessesFromEverywhereButNotAgainstItsOwner() throws IOException {
        String words = "violet kettle under plum";
        String name = "guarded-" + UUID.randomUUID();
        Http owner = new Accounts(http).open(name, "user", words);
        owner.get(PHOTOS).expecting(200);
        for (int guess = 0; guess < ALLOWED_FOR_A_NAME; guess++) {
            String address = "127.0.1." + (1 + guess / 5);
            http.from(InetAddress.getByName(address)).as(name, "guess").get(PHOTOS).expecting(401);
        }

        Http stranger = http.from(InetAddress.getByName("127.0.2.1"));
        stranger.as(name, words).get(PHOTOS).expectingProblem(429, "too-many-sign-ins");
        stranger.as(name, words).send("POST", "/api/v1/session").expecting(429);
        owner.get(PHOTOS).expecting(200);
        http.get(PHOTOS).expecting(200);
    }

    @EmbeddedOnly
    @Test
    void aNameThatNobodyHasIsGuardedLikeAnyOther() throws IOException {
        Http guesser = http.from(InetAddress.getByName("127.0.3.1"));
        for (int i = 0; i < ALLOWED_FAILURES; i++) {
            guesser.as("nobody", "guess " + i).get(PHOTOS).expectingProblem(401, "unauthorized");
        }

        guesser.as("nobody", "guess").get(PHOTOS).expectingProblem(429, "too-many-sign-ins");
    }

    @Test
    void aChangeThatAnotherSitesPageSendsIsRefused() {
        http.sendJson(
                        "POST",
                        "/api/v1/albums",
                        Map.of("title", "Not mine"),
                        "Sec-Fetch-Site",
                        "cross-site")
                .expectingProblem(403, "cross-site-request");

        http.get(PHOTOS, "Sec-Fetch-Site", "cross-site").expecting(200);
    }
}
