package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.hash;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.purged;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.query.library.Story;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

class LibraryOverHttpTest extends RunningQuerySide {

    private final int anAlbum = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);

    @Test
    void aPhotoIsShownWithLinksAndWithoutWhereItsBytesAre() throws Exception {
        shown(new Story().then(uploaded(user, 1, at("2018-08-18T16:38:10", 2)), rendered(user, 1)));

        HttpResponse<byte[]> response = send(get(path(1)));
        JsonNode photo = json(response);

        assertThat(response.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(photo.path("id").asString()).isEqualTo(photo(user, 1).value());
        assertThat(photo.path("state").asString()).isEqualTo("ACTIVE");
        assertThat(photo.path("fileName").asString()).isEqualTo("IMG_1.jpg");
        assertThat(photo.path("takenAt").path("local").asString()).isEqualTo("2018-08-18T16:38:10");
        assertThat(photo.path("takenAt").path("instant").asString())
                .isEqualTo("2018-08-18T14:38:10Z");
        assertThat(photo.path("original").path("url").asString())
                .isEqualTo("/api/v1" + path(1) + "/original?v=" + hash(1).value());
        assertThat(photo.path("thumbnail").path("state").asString()).isEqualTo("READY");
        assertThat(photo.path("thumbnail").path("width").asInt()).isEqualTo(200);
        assertThat(photo.path("owner").asString()).isEqualTo(user.value());
        assertThat(photo.toString()).doesNotContain("original-1", "thumbnail-1");
    }

    @Test
    void whoWaitsForAThumbnailIsNeverToldThatNothingChanged() throws Exception {
        shown(new Story().then(uploaded(user, 1)));

        assertThat(send(get(path(1)).header("If-None-Match", "\"1\"")).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsMissingPurgedForeignOrImpossibleIsAnsweredAlike() throws Exception {
        var somebody = new UserId("somebody-" + user);
        shown(
                new Story()
                        .then(uploaded(user, 1), uploaded(somebody, 2))
                        .then(created(somebody, anAlbum))
                        .then(new PhotoTrashed(photo(user, 1)), purged(user, 1)));

        for (String path :
                List.of(
                        path(1),
                        path(9),
                        "/photos/" + photo(somebody, 2),
                        "/photos/nonsense",
                        "/albums/" + album(anAlbum),
                        "/albums/nonsense")) {
            HttpResponse<byte[]> response = send(get(path));
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(problem(response)).isEqualTo("/problems/not-found");
            assertThat(json(response).path("detail").asString())
                    .isEqualTo("There is no such thing.");
        }
    }

    @Test
    void aClientLearnsWhatItNeedNotUpload() throws Exception {
        shown(new Story().then(uploaded(user, 1)));

        JsonNode known = json(check("{\"hashes\":[\"" + hash(1) + "\",\"" + hash(2) + "\"]}"));

        assertThat(known.path("items")).hasSize(1);
        assertThat(known.path("items").path(0).path("hash").asString()).isEqualTo(hash(1).value());
        assertThat(known.path("items").path(0).path("photoId").asString()).isEqualTo(id(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"hashes\":[\"ABC\"]}", "{\"hashes\":[null]}", "[]", "{"})
    void anUnreadableCheckIsRefused(String body) throws Exception {
        assertThat(check(body).statusCode()).isEqualTo(400);
    }

    @Test
    void theFormatsSayWhatIsAcceptedAndWhatIsNot() throws Exception {
        JsonNode formats = json("/formats");

        assertThat(formats.path("accepted").path(0).path("mediaType").asString())
                .isEqualTo("image/jpeg");
        assertThat(formats.path("refused").path(0).path("reason").asString()).isNotBlank();
    }

    private HttpResponse<byte[]> check(String body) throws Exception {
        return send(
                request("/photos/check", user)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private String path(int n) {
        return "/photos/" + id(n);
    }
}
