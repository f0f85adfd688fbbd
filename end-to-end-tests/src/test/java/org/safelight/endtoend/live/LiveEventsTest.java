package org.safelight.endtoend.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.LiveListener;
import org.safelight.endtoend.client.LiveListener.Told;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A client that is connected while photos come, and again and again. */
@EmbeddedOnly
class LiveEventsTest {

    private static final int PHOTOS = 10;

    @Test
    void everyPhotoAndEveryThumbnailIsToldOnceAcrossReconnectsAndARestart() throws IOException {
        try (var application = EmbeddedApplication.fresh(Map.of())) {
            application.start();
            var safelight = SafelightClient.of(application);
            try (var listener = LiveListener.to(safelight.http())) {
                List<String> photos = new ArrayList<>(upload(safelight));

                application.restart();
                photos.addAll(upload(safelight));

                await("every thumbnail was told")
                        .atMost(Duration.ofSeconds(40))
                        .until(() -> thumbnails(listener) == 2 * PHOTOS);
                assertThat(photos)
                        .allSatisfy(
                                photo -> {
                                    assertThat(listener.count("PhotoUploaded", photo)).isOne();
                                    assertThat(listener.count("ThumbnailGenerated", photo)).isOne();
                                });
            }
        }
    }

    @Test
    void aServiceThatStopsDoesNotWaitForThoseWhoListen() throws IOException {
        try (var application = EmbeddedApplication.fresh(Map.of())) {
            application.start();
            var safelight = SafelightClient.of(application);
            try (var listener = LiveListener.to(safelight.http())) {
                safelight.upload(Pictures.any());
                await("somebody listens").until(() -> !listener.heard().isEmpty());

                Instant start = Instant.now();
                application.stop();

                assertThat(Duration.between(start, Instant.now()))
                        .isLessThan(Duration.ofSeconds(20));
            }
        }
    }

    private static List<String> upload(SafelightClient safelight) {
        var photos = new ArrayList<String>();
        for (int i = 0; i < PHOTOS; i++) {
            photos.add(safelight.upload(Pictures.any()).photo());
        }
        return photos;
    }

    private static long thumbnails(LiveListener listener) {
        return listener.heard().stream()
                .map(Told::type)
                .filter("ThumbnailGenerated"::equals)
                .count();
    }
}
