package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.description;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.purged;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.Test;
import org.safelight.contract.CommandId;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.query.library.Story;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

class HistoryOverHttpTest extends RunningQuerySide {

    private final int anAlbum = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);

    @Test
    void everyChangeOfAPhotoIsToldWithWhoWhenBeforeAndAfter() throws Exception {
        var described = new PhotoDescribed(photo(user, 1), description("The sea", null));
        happened(
                new Story()
                        .by(user, "command-1")
                        .then(uploaded(user, 1), rendered(user, 1))
                        .by(user, "command-2")
                        .then(described));

        JsonNode items = json("/photos/" + id(1) + "/history").path("items");

        assertThat(items).hasSize(2);
        JsonNode latest = items.path(0);
        assertThat(latest.path("change").asString()).isEqualTo("PhotoDescribed");
        assertThat(latest.path("actor").asString()).isEqualTo(user.value());
        assertThat(latest.path("at").asString()).isEqualTo(Story.START.plusSeconds(2).toString());
        assertThat(latest.path("commandId").asString()).isEqualTo(id(1) + ".command-2");
        assertThat(latest.path("before").path("caption").asString()).isEmpty();
        assertThat(latest.path("after").path("caption").asString()).isEqualTo("The sea");
        assertThat(latest.path("after").path("tags").path(0).asString()).isEqualTo("sea");
        assertThat(latest.path("after").has("state")).isFalse();
        assertThat(latest.path("after").has("takenAt")).isFalse();
        JsonNode first = items.path(1);
        assertThat(first.path("change").asString()).isEqualTo("PhotoUploaded");
        assertThat(first.path("before").path("state").isNull()).isTrue();
        assertThat(first.path("after").path("state").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void whatWasUndoneIsToldAndThatItWas() throws Exception {
        var undone = new CommandId(id(1), "command-2");
        happened(
                new Story()
                        .then(uploaded(user, 1))
                        .by(user, "command-2")
                        .then(new PhotoDescribed(photo(user, 1), description("Sea", null)))
                        .by(user, "command-3")
                        .undoing(undone)
                        .then(new PhotoDescribed(photo(user, 1), Description.NONE)));

        JsonNode latest = json("/photos/" + id(1) + "/history").path("items").path(0);

        assertThat(latest.path("undoes").asString()).isEqualTo(undone.toString());
    }

    @Test
    void theHistoryOutlivesThePhoto() throws Exception {
        happened(
                new Story()
                        .then(uploaded(user, 1), new PhotoTrashed(photo(user, 1)))
                        .then(purged(user, 1), uploaded(user, 1)));

        assertThat(changes("/photos/" + id(1) + "/history"))
                .containsExactly("PhotoUploaded", "PhotoPurged", "PhotoTrashed", "PhotoUploaded");
    }

    @Test
    void anAlbumsHistorySaysWhichPhotosCameAndMoved() throws Exception {
        var entries = List.of(entry(user, 1, "a0"), entry(user, 2, "a1"));
        happened(
                new Story()
                        .then(created(user, anAlbum))
                        .then(new PhotosAddedToAlbum(album(anAlbum), entries))
                        .then(
                                new PhotosMovedInAlbum(
                                        album(anAlbum), List.of(entry(user, 2, "Zz")))));

        JsonNode items = json("/albums/" + album(anAlbum) + "/history").path("items");

        assertThat(items).hasSize(3);
        assertThat(items.path(0).path("photoCount").asInt()).isEqualTo(1);
        assertThat(items.at("/0/photos/0/photoId").asString()).isEqualTo(id(2));
        assertThat(items.at("/0/photos/0/before").asInt()).isEqualTo(2);
        assertThat(items.at("/0/photos/0/after").asInt()).isEqualTo(1);
        assertThat(items.path(1).path("photoCount").asInt()).isEqualTo(2);
        assertThat(items.at("/2/after/title").asString()).isEqualTo("Album " + anAlbum);
        assertThat(items.path(2).has("photos")).isFalse();
    }

    @Test
    void aHistoryIsPagedToItsBeginning() throws Exception {
        var story = new Story().then(uploaded(user, 1));
        for (int n = 0; n < 4; n++) {
            story.then(new PhotoDescribed(photo(user, 1), description("Words " + n, null)));
            story.then(rendered(user, 1));
        }
        happened(story);

        List<JsonNode> changes =
                toTheEnd(token -> json("/photos/" + id(1) + "/history?pageSize=2" + token));

        assertThat(changes)
                .extracting(it -> it.at("/after/caption").asString("-"))
                .containsExactly("Words 3", "Words 2", "Words 1", "Words 0", "-");
    }

    @Test
    void aTokenOfAnotherListIsRefused() throws Exception {
        shown(new Story().then(uploaded(user, 1), uploaded(user, 2)));
        String token = json("/photos?pageSize=1").path("nextPageToken").asString();

        HttpResponse<byte[]> refused =
                send(get("/photos/" + id(1) + "/history?pageToken=" + token));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(problem(refused)).isEqualTo("/problems/malformed-page-token");
    }

    @Test
    void whatIsMissingOrSomebodyElsesIsAnsweredAlike() throws Exception {
        var somebody = new UserId("somebody-" + user);
        happened(
                new Story()
                        .then(uploaded(somebody, 1), uploaded(user, 2))
                        .then(created(somebody, anAlbum)));

        for (String path :
                List.of(
                        "/photos/" + photo(somebody, 1) + "/history",
                        "/photos/" + id(9) + "/history",
                        "/photos/" + album(anAlbum) + "/history",
                        "/photos/nonsense/history",
                        "/albums/" + album(anAlbum) + "/history",
                        "/albums/" + id(2) + "/history",
                        "/albums/nonsense/history")) {
            HttpResponse<byte[]> response = send(get(path));
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(problem(response)).isEqualTo("/problems/not-found");
            assertThat(json(response).path("detail").asString())
                    .isEqualTo("There is no such thing.");
        }
    }

    private List<String> changes(String path) throws Exception {
        List<String> changes = new ArrayList<>();
        json(path).path("items").forEach(item -> changes.add(item.path("change").asString()));
        return changes;
    }
}
