package org.safelight.endtoend.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.safelight.endtoend.application.DistributedApplication;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Picture;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What must be true of photos that were acknowledged, whatever happened meanwhile. */
record Expectations(DistributedApplication application, SafelightClient safelight) {

    /** Each has a thumbnail, in the end. */
    void allDevelop(Map<String, Picture> photos, Duration within) {
        await("all thumbnails are ready")
                .atMost(within)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () ->
                                assertThat(states())
                                        .containsAllEntriesOf(everywhere(photos, "READY")));
    }

    /** Each is there with the bytes that were sent. */
    void allHaveTheirBytes(Map<String, Picture> photos) {
        photos.forEach(
                (photo, picture) ->
                        assertThat(safelight.photos().original(photo).expecting(200).bytes())
                                .isEqualTo(picture.bytes()));
    }

    /** Each was uploaded once and developed once, and no attempt failed. */
    void nothingHappenedTwice(Map<String, Picture> photos) throws IOException {
        for (String photo : photos.keySet()) {
            assertThat(application.log().eventsOf(photo))
                    .as(photo)
                    .containsExactly("PhotoUploaded", "ThumbnailGenerated");
        }
    }

    /** The thumbnail's state of every photo that is to be seen. */
    Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        for (JsonNode photo : safelight.photos().all(500)) {
            states.put(photo.path("id").stringValue(), photo.at("/thumbnail/state").stringValue());
        }
        return states;
    }

    static Map<String, String> everywhere(Map<String, Picture> photos, String state) {
        Map<String, String> all = new HashMap<>();
        photos.keySet().forEach(photo -> all.put(photo, state));
        return all;
    }
}
