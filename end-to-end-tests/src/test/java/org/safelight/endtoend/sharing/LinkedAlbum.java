package org.safelight.endtoend.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** An album of Anna's with one of her two photos, and links to it. */
abstract class LinkedAlbum extends SeveralPeople {

    Http stranger;
    String album;
    String path;
    String photo;
    String unshared;
    Picture picture;

    @BeforeEach
    void makeAnAlbum() {
        stranger = anna.http().anonymous();
        picture = Pictures.takenAt("beach.jpg", 54.5365, 13.6777);
        photo = anna.uploadAndDevelop(picture);
        unshared = anna.uploadAndDevelop(Pictures.any());
        album = anna.albums().create("Summer");
        path = Albums.path(album);
        anna.albums().add(album, photo).expecting(204);
    }

    Answer make(Map<String, ?> terms) {
        return anna.http().sendJson("POST", path + "/links", terms);
    }

    String link(Map<String, ?> terms) {
        return tokenOf(make(terms));
    }

    /** What opens the link, once it does. */
    String tokenOf(Answer made) {
        JsonNode link = made.expecting(201).json();
        assertThat(link.path("url").asString()).isEqualTo("/s/#" + link.path("token").asString());
        anna.http().get(path, "Consistency-Token", made.consistencyToken()).expecting(200);
        return link.path("token").asString();
    }

    Answer open(String token, String... headers) {
        return stranger.get("/api/v1/links/" + token, headers);
    }

    Answer bytes(String token, String id, String which, String grant) {
        return stranger.get(
                "/api/v1/links/%s/photos/%s/%s".formatted(token, id, which), "Link-Grant", grant);
    }
}
