package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.Test;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.query.library.Story;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Albums, as whoever they belong to sees them. */
class AlbumsOverHttpTest extends RunningQuerySide {

    private final int anAlbum = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);

    @Test
    void anAlbumTellsItsDatesAndCanBeReadByDate() throws Exception {
        var entries = List.of(entry(user, 1, "a"), entry(user, 2, "b"));
        shown(
                new Story()
                        .then(uploaded(user, 1, at("2020-04-30T10:00:00")))
                        .then(uploaded(user, 2, at("2021-05-01T10:00:00")))
                        .then(created(user, anAlbum))
                        .then(new PhotosAddedToAlbum(album(anAlbum), entries)));
        String path = "/albums/" + album(anAlbum);

        JsonNode dates = json(path).path("dates");
        assertThat(dates.path("first").asString()).isEqualTo("2020-04-30");
        assertThat(dates.path("last").asString()).isEqualTo("2021-05-01");
        assertThat(json("/albums").path("items").path(0)).isEqualTo(json(path));
        assertThat(ids(json(path + "/photos"))).containsExactly(id(1), id(2));
        assertThat(ids(json(path + "/photos?sort=taken"))).containsExactly(id(2), id(1));
        assertThat(send(get(path + "/photos?sort=colour")).statusCode()).isEqualTo(400);
    }

    @Test
    void anAlbumIsShownWithItsCoverAndItsPhotosInOrder() throws Exception {
        var entries = List.of(entry(user, 1, "b"), entry(user, 2, "a"));
        shown(
                new Story()
                        .then(uploaded(user, 1), uploaded(user, 2), rendered(user, 2))
                        .then(created(user, anAlbum))
                        .then(new PhotosAddedToAlbum(album(anAlbum), entries)));

        HttpResponse<byte[]> response = send(get("/albums/" + album(anAlbum)));

        assertThat(response.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(json(response).path("photoCount").asInt()).isEqualTo(2);
        assertThat(json(response).path("cover").path("photoId").asString()).isEqualTo(id(2));
        assertThat(json("/albums").path("items")).containsExactly(json(response));
        assertThat(json("/albums/" + album(anAlbum) + "/photos").path("items"))
                .extracting(item -> item.path("id").asString())
                .containsExactly(id(2), id(1));
    }

    @Test
    void aDeletedAlbumIsNotFound() throws Exception {
        shown(new Story().then(created(user, anAlbum), new AlbumDeleted(album(anAlbum))));

        assertThat(send(get("/albums/" + album(anAlbum))).statusCode()).isEqualTo(404);
        assertThat(send(get("/albums/" + album(anAlbum) + "/photos")).statusCode()).isEqualTo(404);
        assertThat(json("/albums").path("items")).isEmpty();
    }

    private static String[] ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toArray(String[]::new);
    }
}
