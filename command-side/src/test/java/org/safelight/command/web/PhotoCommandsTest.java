package org.safelight.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safelight.command.app.Client;
import org.safelight.command.app.Client.Reply;
import org.safelight.command.app.CommandSideAlone;
import org.safelight.command.app.Pictures;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = CommandSideAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PhotoCommandsTest {

    @LocalServerPort int port;

    private Client anna;
    private String photo;

    @BeforeEach
    void uploadAPhoto() {
        anna = new Client(port, "anna");
        photo = "/photos/" + anna.upload(Pictures.png()).field("id");
    }

    @Test
    void aDescriptionIsAnsweredByTheNextRevision() {
        Reply reply =
                anna.send(
                        "PATCH",
                        photo,
                        """
                        {"caption": "Sunset", "tags": ["sea"], "favourite": true, "rating": 4,
                         "takenAt": "2026-06-21T21:30:00+02:00"}
                        """,
                        "If-Match",
                        "\"1\"");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(reply.header("Consistency-Token")).startsWith("p");
        assertThat(reply.header("Command-Id")).isNotEmpty();
    }

    @Test
    void nullClearsAndWhatIsAbsentStays() {
        anna.send("PATCH", photo, "{\"caption\": \"Sunset\", \"rating\": 4}");

        assertThat(patch("{\"rating\": 4}").header("ETag")).isEqualTo("\"2\"");
        assertThat(patch("{\"caption\": null}").header("ETag")).isEqualTo("\"3\"");
        assertThat(patch("{\"caption\": \"\"}").header("ETag")).isEqualTo("\"3\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"rating": 6}                       | 422 | invalid-field | rating
                    {"rating": 2.5}                     | 422 | invalid-field | rating
                    {"rating": "5"}                     | 422 | invalid-field | rating
                    {"favourite": 1}                    | 422 | invalid-field | favourite
                    {"tags": "sea"}                     | 422 | invalid-field | tags
                    {"tags": [" "]}                     | 422 | invalid-field | tags
                    {"caption": "half \\ud83d"}         | 422 | invalid-field | caption
                    {"takenAt": "yesterday"}            | 422 | invalid-field | takenAt
                    {"takenAt": "+99999-01-01T00:00:00"} | 422 | invalid-field | takenAt
                    {"captain": "Ahab"}                 | 400 | unknown-field | captain
                    """)
    void aFieldThatIsWrongIsNamed(String json, int status, String problem, String field) {
        Reply reply = patch(json);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
        assertThat(reply.field("field")).isEqualTo(field);
    }

    @Test
    void aBodyThatIsNoObjectIsMalformed() {
        assertRefused(patch("[1]"), 400, "malformed-body");
        assertRefused(patch("{"), 400, "bad-request");
    }

    @Test
    void anEarlierRevisionIsRefused() {
        patch("{\"rating\": 1}");

        Reply reply = anna.send("PATCH", photo, "{\"rating\": 2}", "If-Match", "\"1\"");

        assertRefused(reply, 412, "revision-mismatch");
    }

    @Test
    void aPhotoGoesIntoTheTrashAndComesBack() {
        assertThat(anna.send("DELETE", photo, "").status()).isEqualTo(204);
        assertRefused(patch("{\"rating\": 1}"), 409, "photo-trashed");
        assertThat(anna.send("POST", photo + "/restore", "").header("ETag")).isEqualTo("\"3\"");
        assertThat(patch("{\"rating\": 1}").status()).isEqualTo(204);
    }

    @Test
    void onlyAPhotoInTheTrashIsPurged() {
        assertRefused(anna.send("POST", photo + "/purge", ""), 409, "photo-not-trashed");
        anna.send("DELETE", photo, "");
        assertThat(anna.send("POST", photo + "/purge", "").status()).isEqualTo(204);
        assertRefused(anna.send("POST", photo + "/restore", ""), 404, "not-found");
    }

    @Test
    void aThumbnailThatIsStillTriedNeedsNoRetry() {
        assertThat(anna.send("POST", photo + "/thumbnail/retry", "").status()).isEqualTo(204);
    }

    @Test
    void somebodyElsesPhotoIsAnsweredLikeNone() {
        Reply others = new Client(port, "bert").send("DELETE", photo, "");
        Reply none = anna.send("DELETE", "/photos/" + "0".repeat(32), "");

        assertRefused(others, 404, "not-found");
        assertRefused(none, 404, "not-found");
        assertThat(others.field("detail")).isEqualTo(none.field("detail"));
    }

    @Test
    void anAlbumIsNoPhoto() {
        String album = anna.send("POST", "/albums", "{\"title\": \"Sea\"}").field("id");

        assertRefused(anna.send("DELETE", "/photos/" + album, ""), 404, "not-found");
    }

    @Test
    void anIdThatNoneCanHaveIsABadRequest() {
        assertThat(anna.send("DELETE", "/photos/none", "").status()).isEqualTo(400);
    }

    private Reply patch(String json) {
        return anna.send("PATCH", photo, json);
    }

    private static void assertRefused(Reply reply, int status, String problem) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
    }
}
