package org.safelight.endtoend.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Decoded;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** What a photo goes through wherever its bytes are. Who extends this says where that is. */
@EmbeddedOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BucketsElsewhere {

    /** Starts what keeps the buckets, and returns the settings that lead there. */
    abstract Map<String, String> start() throws Exception;

    /** How many objects are in both buckets. */
    abstract long objects();

    /** Ends what keeps the buckets. */
    @AfterAll
    abstract void stop() throws Exception;

    @Test
    void aPhotoLivesAndIsPurged() throws Exception {
        try (var application = EmbeddedApplication.fresh(start())) {
            application.start();
            SafelightClient safelight = SafelightClient.of(application);
            Picture picture = Pictures.any();

            String photo = safelight.uploadAndDevelop(picture);

            assertThat(safelight.photos().original(photo).expecting(200).bytes())
                    .isEqualTo(picture.bytes());
            byte[] thumbnail = safelight.photos().thumbnail(photo).expecting(200).bytes();
            assertThat(Decoded.image(thumbnail).getWidth()).isEqualTo(200);
            assertThat(objects()).isEqualTo(2);
            assertThat(application.dataFolder().resolve("originals")).doesNotExist();
            assertThat(application.dataFolder().resolve("thumbnails")).doesNotExist();
            purge(safelight, photo);
        }
    }

    private void purge(SafelightClient safelight, String photo) throws IOException {
        safelight.photos().trash(photo);
        safelight.photos().purge(photo);

        await("the bytes are gone")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(objects()).isZero());
    }
}
