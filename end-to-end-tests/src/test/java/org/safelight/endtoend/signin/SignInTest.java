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
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;

@ExtendWith(SharedApplication.class)
class SignInTest {

    private static final String PHOTOS = "/api/v1/photos?pageSize=1";
    private static final int ALLOWED_FAILURES = 10;

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
