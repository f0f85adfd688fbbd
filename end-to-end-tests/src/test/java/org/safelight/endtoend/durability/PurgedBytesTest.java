package org.safelight.endtoend.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import java.time.Duration;

/** The operator's view of what a purge removes and a duplicate leaves. */
@EmbeddedOnly
@ExtendWith(SharedApplication.class)
class PurgedBytesTest {

    @Test
    void aDuplicateLeavesOneCopyAndAPurgeNone(
            EmbeddedApplication application, SafelightClient safelight) {
        var disk = new OperatorsView(application.dataFolder());
        Picture picture = Pictures.any();
        String photo = safelight.uploadAndDevelop(picture);
        safelight.tryUpload(picture).expecting(200);
        await("the duplicate's copy is gone")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(disk.copiesOf(picture)).hasSize(1));

        safelight.photos().trash(photo);
        safelight.photos().purge(photo);

        await("the bytes are gone")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(disk.copiesOf(picture)).isEmpty());
    }
}
