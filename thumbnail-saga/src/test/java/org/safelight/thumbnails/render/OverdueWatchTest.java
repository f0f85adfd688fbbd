package org.safelight.thumbnails.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safelight.thumbnails.SomePhotos.request;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class OverdueWatchTest {

    @Test
    void aRenderThatDoesNotEndIsCountedWhileItGoesOn() {
        try (var watch = new OverdueWatch(Duration.ofMillis(1), _ -> {})) {
            watch.over(_ -> await().until(() -> watch.count() == 1)).accept(request("tulip"));

            assertThat(watch.count()).isEqualTo(1);
        }
    }

    @Test
    void aRenderThatEndsInTimeIsTimedAndNotCounted() {
        List<Duration> times = new ArrayList<>();
        try (var watch = new OverdueWatch(Duration.ofHours(1), times::add)) {
            watch.over(_ -> {}).accept(request("tulip"));

            assertThat(watch.count()).isZero();
            assertThat(times).singleElement().matches(Duration::isPositive);
        }
    }
}
