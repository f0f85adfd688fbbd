package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.description;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.library.Samples.uploaded;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.platform.web.ConsistencyToken;
import org.safelight.query.library.Story;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

class SearchOverHttpTest extends RunningQuerySide {

    private final int anAlbum = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);

    @Test
    void photosAreFoundByWordsAndWhatElseIsKnownOfThem() throws Exception {
        var head =
                happened(
                        new Story()
                                .then(uploaded(user, 1), uploaded(user, 2), uploaded(user, 3))
                                .then(rendered(user, 1))
                                .then(new PhotoDescribed(photo(user, 2), description("Łódź", null)))
                                .then(created(user, anAlbum))
                                .then(
                                        new PhotosAddedToAlbum(
                                                album(anAlbum), List.of(entry(user, 1, "B"))))
                                .then(new PhotoTrashed(photo(user, 3))));

        assertThat(ids("?q=lodz", head)).containsExactly(id(2));
        assertThat(ids("?q=nexus+img", head)).containsExactly(id(2), id(1));
        assertThat(ids("?q=album+" + anAlbum, head)).containsExactly(id(1));
        assertThat(ids("?q=img&favourite=true&minRating=4", head)).containsExactly(id(2));
        assertThat(ids("?thumbnail=READY", head)).containsExactly(id(1));
        assertThat(ids("?bbox=13,54,14,55&camera=nexus+5x", head)).containsExactly(id(2), id(1));
        assertThat(ids("?located=false", head)).isEmpty();
        assertThat(ids("?takenFrom=2026-03-01&takenTo=2026-03-01", head)).hasSize(2);
        assertThat(ids("?takenTo=2026-02-28", head)).isEmpty();
    }

    @Test
    void nobodyFindsWhatIsSomebodyElses() throws Exception {
        var head = happened(new Story().then(uploaded(user, 1)));
        var somebody = new UserId("somebody-" + user);

        var response =
                send(
                        request("/search?q=img", somebody)
                                .header(ConsistencyToken.HEADER, head.text())
                                .GET());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("items")).isEmpty();
    }

    @Test
    void whatIsFoundComesInPagesToItsEnd() throws Exception {
        var story = new Story();
        for (int n = 1; n <= 5; n++) {
            story.then(uploaded(user, n));
        }
        var head = happened(story);

        List<JsonNode> found = toTheEnd(token -> json(search("?q=nexus&pageSize=2" + token, head)));

        assertThat(found)
                .extracting(it -> it.path("id").asString())
                .containsExactly(id(5), id(4), id(3), id(2), id(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "*",
                "NEAR(",
                "a\" OR \"b",
                "(",
                "^a",
                "-a",
                "a:b",
                "'",
                "\0",
                "%",
                "🌊"
            })
    void nonsenseFindsNothingAndNeverFails(String text) throws Exception {
        var response = send(get("/search?q=" + URLEncoder.encode(text, UTF_8)));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%s",
                "q=a+b+c+d+e+f+g+h+i+j+k",
                "pageSize=0",
                "pageSize=501",
                "pageToken=x",
                "minRating=6",
                "minRating=many",
                "favourite=perhaps",
                "takenFrom=yesterday",
                "takenFrom=2026-03-02&takenTo=2026-03-01",
                "bbox=1,2,3",
                "bbox=1,2,3,x",
                "bbox=0,10,0,-10",
                "bbox=-181,0,0,0",
                "thumbnail=LOST",
                "camera=%s"
            })
    void wrongParametersAreRefused(String parameters) throws Exception {
        var response = send(get("/search?" + parameters.replace("%s", "x".repeat(201))));

        assertThat(response.statusCode()).as(parameters).isEqualTo(400);
        assertThat(problem(response)).startsWith("/problems/");
    }

    @Test
    void aReadWithATokenFindsTheWriteThatGaveIt() throws Exception {
        for (int n = 101; n <= 120; n++) {
            var head = happened(new Story().then(uploaded(user, n)));

            assertThat(ids("?q=img_" + n, head)).containsExactly(id(n));
        }
    }

    @Test
    void aReadIsToldWhenTheViewDoesNotGetThereInTime() throws Exception {
        var head = happened(new Story().then(uploaded(user, 1)));

        var response = search("?q=img", new ConsistencyToken(head.position() + 1_000));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(problem(response)).isEqualTo("/problems/view-behind");
    }

    @Test
    void aViewThatIsMadeAgainFromTheLogFindsTheSame(@Autowired EventProcessingConfiguration axon)
            throws Exception {
        var processor =
                axon.eventProcessor("search-a", PooledStreamingEventProcessor.class).orElseThrow();
        var head = happened(new Story().then(uploaded(user, 1), uploaded(user, 2)));
        assertThat(ids("?q=img", head)).hasSize(2);

        processor.shutDown();
        processor.resetTokens();
        assertThat(json("/search?q=img").path("items")).isEmpty();
        processor.start();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ids("?q=img", head)).hasSize(2));
    }

    private HttpResponse<byte[]> search(String parameters, ConsistencyToken token)
            throws Exception {
        return send(get("/search" + parameters).header(ConsistencyToken.HEADER, token.text()));
    }

    private List<String> ids(String parameters, ConsistencyToken token) throws Exception {
        var response = search(parameters, token);
        assertThat(response.statusCode()).as(parameters).isEqualTo(200);
        return json(response)
                .path("items")
                .valueStream()
                .map(photo -> photo.path("id").asString())
                .toList();
    }
}
