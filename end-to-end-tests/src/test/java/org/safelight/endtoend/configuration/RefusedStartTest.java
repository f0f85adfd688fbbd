package org.safelight.endtoend.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;

import java.io.IOException;
import java.util.Map;

@EmbeddedOnly
class RefusedStartTest {

    @Test
    void twoBucketsOfOneNameAreRefused() throws IOException {
        var settings =
                Map.of(
                        "SAFELIGHT_ORIGINALS_BUCKET", "photos",
                        "SAFELIGHT_THUMBNAILS_BUCKET", "photos");
        try (var application = EmbeddedApplication.fresh(settings)) {
            assertThat(application.startInVain())
                    .contains(
                            "Originals and thumbnails need a bucket each, but both are named"
                                    + " photos");
        }
    }
}
