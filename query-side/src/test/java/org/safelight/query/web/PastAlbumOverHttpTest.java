package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.purged;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.query.library.Story;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** An album of three photos, made in the seconds 3 and 4, and changed from second 5 on. */
class PastAlbumOverHttpTest extends RunningQuerySide {

    private final int anAlbum = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private Story story;

    @BeforeEach
    void fillAnAlbum() {
        story =
                new Story()
                        .then(uploaded(user, 1), uploaded(user, 2), uploaded(user, 3))
                        .then(created(user, anAlbum))
                        .then(
                                new PhotosAddedToAlbum(
                                        album(anAlbum),
                                        List.of(
                                                entry(user, 1, "a0"),
                                                entry(user, 2, "a1"),
                                                entry(user, 3, "a2"))));
    }

    @Test
    void anAlbumIsShownAsItWas() throws Exception {
        shown(
                story.then(
                        new AlbumDescribed(album(anAlbum), new AlbumTitle("Sea"), AlbumText.NONE),
                        new AlbumCoverChosen(album(anAlbum), photo(user, 2)),
                        new PhotosRemovedFromAlbum(album(anAlbum), List.of(photo(user, 1)))));

        HttpResponse<byte[]> then = send(get(path("?asOf=" + second(4))));
        JsonNode now = json(path("?asOf=2999-01-01T00:00:00Z"));

        assertThat(then.headers().firstValue("ETag")).isEmpty();
        assertThat(json(then).path("title").asString()).isEqualTo("Album " + anAlbum);
        assertThat(json(then).path("photoCount").asInt()).isEqualTo(3);
        assertThat(json(then).at("/cover/photoId").asString()).isEqualTo(id(1));
        assertThat(now.has("dates")).isFalse();
        assertThat(now).isEqualTo(((ObjectNode) json(path(""))).without("dates"));
    }

    @Test
    void itsPhotosAreShownInTheOrderOfThen() throws Exception {
        shown(
                story.then(
                        new PhotosMovedInAlbum(album(anAlbum), List.of(entry(user, 3, "Zz"))),
                        new PhotosRemovedFromAlbum(album(anAlbum), List.of(photo(user, 2)))));

        assertThat(ids(json(path("/photos?asOf=" + second(4)))))
                .containsExactly(id(1), id(2), id(3));
        assertThat(ids(json(path("/photos?asOf=" + second(5)))))
                .containsExactly(id(3), id(1), id(2));
        assertThat(ids(json(path("/photos?asOf=" + second(6))))).containsExactly(id(3), id(1));
        assertThat(ids(json(path("/photos?asOf=" + second(3))))).isEmpty();
    }

    @Test
    void whatWasTrashedOrPurgedSinceSaysSo() throws Exception {
        shown(
                story.then(
                        new PhotoTrashed(photo(user, 1)),
                        new PhotoTrashed(photo(user, 2)),
                        purged(user, 2)));

        JsonNode items = json(path("/photos?asOf=" + second(4))).path("items");

        assertThat(items)
                .extracting(item -> item.path("state").asString())
                .containsExactly("TRASHED", "PURGED", "ACTIVE");
        assertThat(items.path(1).path("id").asString()).isEqualTo(id(2));
        assertThat(items.path(1)).hasSize(2);
    }

    @Test
    void thePagesOfOneListAreOfOneInstant() throws Exception {
        shown(story);
        JsonNode first = json(path("/photos?asOf=2999-01-01T00:00:00Z&pageSize=2"));
        happened(new Story().then(uploaded(user, 4)));
        String token = first.path("nextPageToken").asString();

        JsonNode second = json(path("/photos?asOf=2999-01-01T00:00:00Z&pageToken=" + token));

        assertThat(ids(first)).containsExactly(id(1), id(2));
        assertThat(ids(second)).containsExactly(id(3));
        assertThat(second.has("nextPageToken")).isFalse();
    }

    @Test
    void aDeletedAlbumCanStillBeLookedAtAsItWas() throws Exception {
        shown(story.then(new AlbumDeleted(album(anAlbum))));

        assertThat(json(path("?asOf=" + second(4))).path("photoCount").asInt()).isEqualTo(3);
        assertThat(send(get(path("?asOf=" + second(5)))).statusCode()).isEqualTo(404);
        assertThat(send(get(path("/photos?asOf=" + second(5)))).statusCode()).isEqualTo(404);
    }

    @Test
    void beforeItWasMadeThereWasNoAlbum() throws Exception {
        happened(story);

        for (String path :
                List.of(
                        path("?asOf=" + second(2)),
                        path("/photos?asOf=" + second(2)),
                        path("/compare?from=" + second(2) + "&to=" + second(4)))) {
            assertThat(send(get(path)).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void somebodyElsesPastIsNotFound() throws Exception {
        happened(story);
        var somebody = new UserId("somebody-" + user);

        for (String path :
                List.of(
                        path("?asOf=" + second(4)),
                        path("/photos?asOf=" + second(4)),
                        path("/compare?from=" + second(3) + "&to=" + second(4)))) {
            var response = send(request(path, somebody).GET());
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(problem(response)).isEqualTo("/problems/not-found");
        }
    }

    @Test
    void twoInstantsAreCompared() throws Exception {
        happened(
                story.then(
                        new AlbumDescribed(album(anAlbum), new AlbumTitle("Sea"), AlbumText.NONE),
                        new PhotosMovedInAlbum(album(anAlbum), List.of(entry(user, 3, "Zz"))),
                        new PhotosRemovedFromAlbum(album(anAlbum), List.of(photo(user, 2)))));

        JsonNode result =
                json(path("/compare?from=" + second(4) + "&to=2999-01-01T09:00:00+09:00"));

        assertThat(result.at("/before/title").asString()).isEqualTo("Album " + anAlbum);
        assertThat(result.at("/after/title").asString()).isEqualTo("Sea");
        assertThat(result.path("after")).hasSize(1);
        assertThat(result.at("/added/count").asInt()).isZero();
        assertThat(result.at("/removed/photos/0/photoId").asString()).isEqualTo(id(2));
        assertThat(result.at("/moved/photos/0/photoId").asString()).isEqualTo(id(3));
        assertThat(result.at("/moved/count").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?asOf=yesterday",
                "?asOf=",
                "/photos?asOf=2026-01-01",
                "/photos?asOf=2026-01-01T00:00:00Z&pageToken=nonsense",
                "/compare?from=2026-01-01T00:00:00Z",
                "/compare?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z"
            })
    void wrongParametersAreRefused(String parameters) throws Exception {
        assertThat(send(get(path(parameters))).statusCode()).isEqualTo(400);
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private String path(String rest) {
        return "/albums/" + album(anAlbum) + rest;
    }

    private static String second(int n) {
        return Story.START.plusSeconds(n).toString();
    }
}
