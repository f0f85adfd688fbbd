package org.safelight.thumbnails.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safelight.thumbnails.SomePhotos.request;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class OverdueWatchTest {

    @Test
    void aRenderThatDoesNotEndIsCountedWhileItGoesOn() {
        try (var watch = new OverdueWatch(Duration.ofMillis(1))) {
            watch.over(_ -> await().until(() -> watch.count() == 1)).accept(request("tulip"));

            assertThat(watch.count()).isEqualTo(1);
        }
    }

    @Test
    void aRenderThatEndsInTimeIsNot() {
        try (var watch = new OverdueWatch(Duration.ofHours(1))) {
            watch.over(_ -> {}).accept(request("tulip"));

            assertThat(watch.count()).isZero();
        }
    }
}
