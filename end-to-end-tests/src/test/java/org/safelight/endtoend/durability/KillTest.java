package org.safelight.endtoend.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Decoded;
import org.safelight.endtoend.pictures.Picture;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pulls the plug in the middle of uploads. Whatever was acknowledged is there afterwards: once,
 * with its bytes and a thumbnail. {@code -Dsafelight.kills=200} makes it the long form.
 */
@EmbeddedOnly
class KillTest {

    private static final int KILLS = Integer.getInteger("safelight.kills", 3);
    private static final int AT_LEAST = 10;

    private final ThreadLocalRandom random = ThreadLocalRandom.current();

    @Test
    void whatWasAcknowledgedSurvivesEveryKill(@TempDir Path outside) throws Exception {
        try (var application = EmbeddedApplication.fresh(Map.of());
                var ledger = new Ledger(outside.resolve("ledger"))) {
            application.start();
            for (int kill = 0; kill < KILLS; kill++) {
                killWhileUploading(application, ledger);
                application.start();
            }
            var safelight = SafelightClient.of(application);
            List<JsonNode> photos = drained(safelight);

            assertThat(photos).extracting(KillTest::idOf).doesNotHaveDuplicates();
            assertThat(photos).extracting(KillTest::hashOf).doesNotHaveDuplicates();
            assertThat(photos).extracting(KillTest::idOf).containsAll(ledger.entries().keySet());
            assertBytes(safelight, photos, ledger.entries());
            assertThat(new OperatorsView(application.dataFolder()).unfinishedFiles()).isEmpty();
        }
    }

    /** At a random moment, but not before some uploads went well. */
    private void killWhileUploading(EmbeddedApplication application, Ledger ledger)
            throws Exception {
        var uploaders = new Uploaders(SafelightClient.of(application), ledger);
        int enough = AT_LEAST + random.nextInt(60);
        uploaders.uploadDuring(
                () -> {
                    await("some uploads are acknowledged")
                            .atMost(Duration.ofSeconds(30))
                            .pollInterval(Duration.ofMillis(1))
                            .until(() -> uploaders.acknowledged() >= enough);
                    application.kill();
                });
    }

    private static List<JsonNode> drained(SafelightClient safelight) {
        return await("no thumbnail is pending")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> safelight.photos().all(500),
                        photos -> photos.stream().noneMatch(KillTest::isPending));
    }

    private static void assertBytes(
            SafelightClient safelight, List<JsonNode> photos, Map<String, String> ledger)
            throws IOException {
        for (JsonNode photo : photos) {
            String id = idOf(photo);
            byte[] original = safelight.photos().original(id).expecting(200).bytes();
            assertThat(HexFormat.of().formatHex(Picture.sha256(original)))
                    .isEqualTo(ledger.getOrDefault(id, hashOf(photo)));
            byte[] thumbnail = safelight.photos().thumbnail(id).expecting(200).bytes();
            assertThat(Decoded.image(thumbnail).getWidth()).isEqualTo(200);
        }
    }

    private static boolean isPending(JsonNode photo) {
        return photo.at("/thumbnail/state").stringValue().equals("PENDING");
    }

    private static String idOf(JsonNode photo) {
        return photo.path("id").stringValue();
    }

    private static String hashOf(JsonNode photo) {
        return photo.at("/original/hash").stringValue();
    }
}
