package org.safelight.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.command.app.Client;
import org.safelight.command.app.Client.Reply;
import org.safelight.command.app.CommandSideAlone;
import org.safelight.command.app.Pictures;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = CommandSideAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AlbumCommandsTest {

    @LocalServerPort int port;

    private Client anna;
    private String album;
    private String photo;

    @BeforeEach
    void createAnAlbum() {
        anna = new Client(port, "anna");
        album = "/albums/" + anna.send("POST", "/albums", "{\"title\": \"Sea\"}").field("id");
        photo = anna.upload(Pictures.png()).field("id");
    }

    @Test
    void aNewAlbumHasAnAddressAndARevision() {
        Reply reply = anna.send("POST", "/albums", "{\"title\": \"Sea\", \"text\": \"2026\"}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/v1/albums/" + reply.field("id"));
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void anAlbumNeedsATitle() {
        assertInvalid(anna.send("POST", "/albums", "{}"), "title");
        assertInvalid(anna.send("POST", "/albums", "{\"title\": \" \"}"), "title");
        assertInvalid(anna.send("PATCH", album, "{\"title\": null}"), "title");
    }

    @Test
    void theTextIsClearedByNull() {
        anna.send("PATCH", album, "{\"text\": \"2026\"}");

        assertThat(anna.send("PATCH", album, "{\"text\": null}").header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void aPhotoJustUploadedCanBeAdded() {
        Reply reply = add(photo);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void aPhotoOfSomebodyElseIsUnknown() {
        String berts = new Client(port, "bert").upload(Pictures.png()).field("id");

        assertRefused(add(berts), 422, "photo-unknown");
        assertRefused(add("0".repeat(32)), 422, "photo-unknown");
    }

    @Test
    void aPurgedPhotoIsUnknown() {
        anna.send("DELETE", "/photos/" + photo, "");
        anna.send("POST", "/photos/" + photo + "/purge", "");

        assertThat(add(photo).status()).isEqualTo(422);
    }

    @Test
    void aListOfPhotosHasLimits() {
        assertInvalid(anna.send("POST", album + "/photos", "{\"photoIds\": [7]}"), "photoIds");
        assertInvalid(anna.send("POST", album + "/photos", "{}"), "photoIds");
        String many = "\"" + photo + "\",";
        assertInvalid(
                anna.send(
                        "POST",
                        album + "/photos",
                        "{\"photoIds\": [" + many.repeat(500) + "\"" + photo + "\"]}"),
                "photoIds");
    }

    @Test
    void photosMoveAndLeave() {
        String second = anna.upload(Pictures.png()).field("id");
        add(photo);
        add(second);

        assertThat(move(second, "null").header("ETag")).isEqualTo("\"4\"");
        assertThat(move(second, "\"" + photo + "\"").header("ETag")).isEqualTo("\"5\"");
        assertInvalid(move(photo, "\"" + photo + "\""), "after");
        assertThat(anna.send("DELETE", album + "/photos/" + photo, "").header("ETag"))
                .isEqualTo("\"6\"");
        assertRefused(move(photo, "null"), 409, "photo-not-in-album");
        assertThat(
                        anna.send(
                                        "POST",
                                        album + "/photos/remove",
                                        "{\"photoIds\": [\"" + second + "\"]}")
                                .header("ETag"))
                .isEqualTo("\"7\"");
    }

    @Test
    void aCoverIsChosenAndLetGo() {
        add(photo);

        assertThat(cover("\"" + photo + "\"").header("ETag")).isEqualTo("\"3\"");
        assertThat(cover("null").header("ETag")).isEqualTo("\"4\"");
        assertRefused(cover("\"" + "0".repeat(32) + "\""), 409, "photo-not-in-album");
    }

    @Test
    void aDeletedAlbumCanBeRestored() {
        assertThat(anna.send("DELETE", album, "").status()).isEqualTo(204);
        assertRefused(add(photo), 409, "album-deleted");
        assertThat(anna.send("POST", album + "/restore", "").header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void somebodyElsesAlbumIsNotFound() {
        Client bert = new Client(port, "bert");

        assertRefused(bert.send("PATCH", album, "{\"title\": \"Mine\"}"), 404, "not-found");
    }

    private Reply add(String photoId) {
        return anna.send("POST", album + "/photos", "{\"photoIds\": [\"" + photoId + "\"]}");
    }

    private Reply move(String photoId, String after) {
        return anna.send(
                "POST",
                album + "/photos/move",
                "{\"photoIds\": [\"%s\"], \"after\": %s}".formatted(photoId, after));
    }

    private Reply cover(String photoId) {
        return anna.send("PUT", album + "/cover", "{\"photoId\": " + photoId + "}");
    }

    private static void assertInvalid(Reply reply, String field) {
        assertRefused(reply, 422, "invalid-field");
        assertThat(reply.field("field")).isEqualTo(field);
    }

    private static void assertRefused(Reply reply, int status, String problem) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.problem()).isEqualTo(problem);
    }
}
