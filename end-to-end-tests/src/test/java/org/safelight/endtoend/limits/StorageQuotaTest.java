package org.safelight.endtoend.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service that lets each person store so much and no more. */
@EmbeddedOnly
class StorageQuotaTest {

    @Test
    void whatFitsToTheByteIsStoredAndOneByteMoreIsNot() throws IOException {
        Picture first = Pictures.noise(402, 300);
        Picture fitting = Pictures.noise(400, 300);
        Picture tooMuch = withOneByteMore(fitting);
        var settings =
                Map.of(
                        "SAFELIGHT_LIMITS_STORAGE_PER_USER",
                        first.bytes().length + fitting.bytes().length + "B");
        try (var application = EmbeddedApplication.fresh(settings)) {
            application.start();
            var safelight = SafelightClient.of(application);
            String photo = safelight.upload(first).photo();
            long stored = originals(application);

            // The length of a body is announced; that of a form's part is known at its end.
            safelight.uploadBare(tooMuch).expectingProblem(507, "storage-full");
            safelight.tryUpload(tooMuch).expectingProblem(507, "storage-full");
            assertThat(
                            safelight
                                    .uploadAll(List.of(tooMuch, fitting))
                                    .expecting(200)
                                    .json()
                                    .at("/results")
                                    .valueStream()
                                    .map(it -> it.path("status").intValue()))
                    .containsExactly(507, 201);

            assertThat(originals(application)).isEqualTo(stored + 1);
            safelight.photos().trash(photo);
            safelight.photos().purge(photo);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> safelight.tryUpload(tooMuch).status() == 201);
        }
    }

    /** Behind the picture's end, where readers do not look. */
    private static Picture withOneByteMore(Picture picture) {
        byte[] longer = Arrays.copyOf(picture.bytes(), picture.bytes().length + 1);
        return new Picture("longer.png", picture.mediaType(), longer);
    }

    private static long originals(EmbeddedApplication application) throws IOException {
        try (Stream<Path> files = Files.walk(application.dataFolder().resolve("originals"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
