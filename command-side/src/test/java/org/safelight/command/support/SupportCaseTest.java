package org.safelight.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.command.app.Client;
import org.safelight.command.app.Client.Reply;
import org.safelight.command.app.CommandSideAlone;
import org.safelight.command.app.Pictures;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.album.AlbumCommand.RestoreAlbum;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoCommand.TrashPhoto;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoId;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** What happened to somebody's photo can be had again in a test, up to any of its events. */
@SpringBootTest(classes = CommandSideAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SupportCaseTest {

    @LocalServerPort int port;
    @TempDir Path folder;

    private Client anna;
    private String photo;

    @BeforeEach
    void aPhotoThatWasDescribedTwiceAndTrashed() {
        anna = new Client(port, "anna");
        photo = anna.upload(Pictures.png()).field("id");
        anna.send("PATCH", "/photos/" + photo, "{\"caption\": \"Fog\"}");
        anna.send("PATCH", "/photos/" + photo, "{\"caption\": \"Sun\"}");
        anna.send("DELETE", "/photos/" + photo, "");
    }

    @Test
    void anExportedLifeGoesOnInAFixture() throws Exception {
        SupportCase support = SupportCase.from(exported(photo));

        assertThat(support.events()).hasSize(4);
        support.upTo(2)
                .given()
                .when(new TrashPhoto(new PhotoId(photo)), Map.of(MessageMetadata.ACTOR, "anna"))
                .expectEvents(new PhotoTrashed(new PhotoId(photo)));
        support.given()
                .when(new TrashPhoto(new PhotoId(photo)), Map.of(MessageMetadata.ACTOR, "anna"))
                .expectNoEvents();
        assertThat(support.events().getLast().getMetaData())
                .containsEntry(MessageMetadata.ACTOR, "anna");
    }

    @Test
    void anAlbumsLifeGoesOnLikewise() throws Exception {
        String album = anna.send("POST", "/albums", "{\"title\": \"Sea\"}").field("id");
        anna.send("DELETE", "/albums/" + album, "");

        SupportCase.from(exported(album))
                .given()
                .when(new RestoreAlbum(new AlbumId(album)), Map.of(MessageMetadata.ACTOR, "anna"))
                .expectEvents(new AlbumRestored(new AlbumId(album)));
    }

    @Test
    void anAggregateIsToldAsItWasAtAnyOfItsEvents() {
        assertThat(caption(at(1))).isNotEmpty().isNotEqualTo("Fog");
        assertThat(at(1).field("event")).isEqualTo("PhotoDescribed");
        assertThat(caption(at(2))).isNotEmpty().isNotEqualTo(caption(at(1)));
        assertThat(state(at(2), "stage")).isEqualTo("ACTIVE");
        Reply last = anna.send("GET", "/admin/aggregates/" + photo, "");
        assertThat(state(last, "stage")).isEqualTo("TRASHED");
        assertThat(last.field("type")).isEqualTo("Photo");
        assertThat(last.json().path("sequence").intValue()).isEqualTo(3);
        assertThat(last.json().path("lastSequence").intValue()).isEqualTo(3);
    }

    @Test
    void whatNeverWasIsNotFound() throws Exception {
        assertThat(at(4).problem()).isEqualTo("not-found");
        assertThat(at(-1).problem()).isEqualTo("not-found");
        assertThat(anna.send("GET", "/admin/aggregates/nobody", "").status()).isEqualTo(404);
        assertThat(export("nobody").statusCode()).isEqualTo(404);
    }

    private Reply at(long sequence) {
        return anna.send("GET", "/admin/aggregates/" + photo + "?at=" + sequence, "");
    }

    private static String state(Reply moment, String field) {
        return moment.json().path("state").path(field).asString("");
    }

    /** An aggregate knows no words, only boxes that they are in. */
    private static String caption(Reply moment) {
        return moment.json()
                .path("state")
                .path("description")
                .path("caption")
                .path("box")
                .asString("");
    }

    private Path exported(String aggregate) throws Exception {
        HttpResponse<String> answer = export(aggregate);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + aggregate + ".ndjson\"");
        return Files.writeString(folder.resolve(aggregate + ".ndjson"), answer.body());
    }

    private HttpResponse<String> export(String aggregate) throws Exception {
        String path = "/api/v1/admin/aggregates/%s/events".formatted(aggregate);
        String basic = Base64.getEncoder().encodeToString("anna:anna".getBytes(UTF_8));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Basic " + basic)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
