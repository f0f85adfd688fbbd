package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.library.Samples.uploaded;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.platform.web.ConsistencyToken;
import org.safelight.query.library.Story;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

class FollowingTheLogTest extends RunningQuerySide {

    private final int anAlbum = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private PooledStreamingEventProcessor processor;

    @BeforeEach
    void findProcessor(@Autowired EventProcessingConfiguration processing) {
        processor =
                processing
                        .eventProcessor("library-3-a", PooledStreamingEventProcessor.class)
                        .orElseThrow();
    }

    @AfterEach
    void goOn() {
        processor.start();
    }

    @Test
    void aViewThatIsMadeAgainFromTheLogIsTheSame() throws Exception {
        var head =
                happened(
                        new Story()
                                .then(uploaded(user, 1), uploaded(user, 2), rendered(user, 1))
                                .then(created(user, anAlbum))
                                .then(
                                        new PhotosAddedToAlbum(
                                                album(anAlbum),
                                                List.of(entry(user, 1, "B"), entry(user, 2, "C"))))
                                .then(new PhotoTrashed(photo(user, 2))));
        List<JsonNode> before = everything(head);

        processor.shutDown();
        processor.resetTokens();
        assertThat(json("/photos").path("items")).isEmpty();
        processor.start();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(everything(head)).isEqualTo(before));
        assertThat(before.get(2).path("items").path(0).path("photoCount").asInt()).isEqualTo(1);
    }

    @Test
    void aPausedViewStillAnswersForWhatItShows() throws Exception {
        var shown = happened(new Story().then(uploaded(user, 1)));
        assertThat(everything(shown)).isNotEmpty();
        processor.shutDown();
        var later = happened(new Story().then(uploaded(user, 2)));

        assertThat(status(shown)).isEqualTo(200);
        assertThat(status(later)).isEqualTo(503);

        processor.start();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(status(later)).isEqualTo(200));
    }

    private int status(ConsistencyToken token) throws Exception {
        return send(get("/photos").header(ConsistencyToken.HEADER, token.text())).statusCode();
    }

    private List<JsonNode> everything(ConsistencyToken token) throws Exception {
        assertThat(status(token)).isEqualTo(200);
        return List.of(
                json("/photos"),
                json("/photos?state=trashed"),
                json("/albums"),
                json("/albums/" + album(anAlbum) + "/photos"));
    }
}
