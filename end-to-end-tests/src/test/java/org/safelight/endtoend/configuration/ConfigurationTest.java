package org.safelight.endtoend.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Decoded;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

/** One service with settings of its own. */
@EmbeddedOnly
class ConfigurationTest {

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "SAFELIGHT_THUMBNAILS_BUCKET", "prints",
                    "SAFELIGHT_THUMBNAIL_WIDTH", "96",
                    "SAFELIGHT_UPLOAD_MAX_BYTES", "200000");

    private static EmbeddedApplication application;
    private static SafelightClient safelight;

    @BeforeAll
    static void start() throws IOException {
        application = EmbeddedApplication.fresh(SETTINGS);
        application.start();
        safelight = SafelightClient.of(application);
    }

    @AfterAll
    static void end() {
        application.close();
    }

    @Test
    void thumbnailsAreAsWideAsSetAndInTheBucketThatIsSet() {
        String photo = safelight.uploadAndDevelop(Pictures.jpeg(640, 480));

        byte[] thumbnail = safelight.photos().thumbnail(photo).expecting(200).bytes();

        assertThat(Decoded.image(thumbnail).getWidth()).isEqualTo(96);
        assertThat(Files.isDirectory(application.dataFolder().resolve("prints"))).isTrue();
        assertThat(Files.exists(application.dataFolder().resolve("thumbnails"))).isFalse();
    }

    @Test
    void aFileThatIsLargerThanSetIsRefused() {
        safelight.tryUpload(Pictures.noise(400, 300)).expectingProblem(413, "file-too-large");
        safelight.uploadBare(Pictures.noise(400, 300)).expectingProblem(413, "file-too-large");
    }
}
