package org.safelight.endtoend.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

/** Whatever goes wrong is answered as a problem (RFC 9457) of a stable type. */
@ExtendWith(SharedApplication.class)
class ProblemsTest {

    private static final String MISSING = Photos.path("0".repeat(32));

    private Http http;

    @BeforeEach
    void signIn(SafelightClient safelight) {
        http = safelight.http();
    }

    @Test
    void jsonThatIsNoneIsABadRequest() {
        Answer answer =
                http.send(
                        "POST",
                        "/api/v1/albums",
                        BodyPublishers.ofString("{\"title\":"),
                        "Content-Type",
                        "application/json");

        answer.expectingProblem(400, "bad-request");
    }

    @Test
    void anIdThatCannotBeIsNotFound() {
        http.get(Photos.path("holiday")).expectingProblem(404, "not-found");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        http.get(MISSING).expectingProblem(404, "not-found");
        http.get(MISSING + "/original").expectingProblem(404, "not-found");
        http.get(MISSING + "/thumbnail").expectingProblem(404, "not-found");
        http.sendJson("PATCH", MISSING, Map.of("caption", "x")).expectingProblem(404, "not-found");
        http.send("DELETE", MISSING).expectingProblem(404, "not-found");
        http.get("/api/v1/albums/" + "0".repeat(32)).expectingProblem(404, "not-found");
    }

    @Test
    void anAddressThatNobodyServesIsNotFound() {
        http.get("/api/v1/nothing").expectingProblem(404, "not-found");
    }

    @Test
    void aMethodThatIsNotAllowedIsAnsweredWithThoseThatAre() {
        Answer answer = http.send("PUT", "/api/v1/photos");

        answer.expectingProblem(405, "method-not-allowed");
        List<String> allowed = List.of(answer.header("Allow").orElse("").split(", ?"));
        assertThat(allowed).contains("GET", "POST");
    }

    @Test
    void optionsTellWhatIsAllowed() {
        Answer answer = http.send("OPTIONS", "/api/v1/photos").expecting(200);

        assertThat(answer.header("Allow").orElse("")).contains("GET", "POST");
    }

    @Test
    void anAnswerInAnotherFormIsNotToBeHad() {
        http.get("/api/v1/photos", "Accept", "application/xml")
                .expectingProblem(406, "not-acceptable");
    }

    @Test
    void aBodyInAnotherFormIsNotTaken() {
        http.send(
                        "POST",
                        "/api/v1/albums",
                        BodyPublishers.ofByteArray("<album/>".getBytes(UTF_8)),
                        "Content-Type",
                        "application/xml")
                .expectingProblem(415, "unsupported-media-type");
    }

    @Test
    void aThumbnailThatIsNotThereYetIsAProblemOfItsOwnOrThere(SafelightClient safelight) {
        String photo = safelight.upload(Pictures.jpeg(3000, 2000)).photo();

        Answer answer = safelight.photos().thumbnail(photo);

        if (answer.status() != 200) {
            answer.expecting(404);
            assertThat(answer.problem()).isIn("thumbnail-pending", "not-found");
        }
        safelight.photos().awaitThumbnail(photo);
        safelight.photos().thumbnail(photo).expecting(200);
    }
}
