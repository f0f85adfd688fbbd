package org.safelight.endtoend.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.RawConnection;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.durability.OperatorsView;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.time.Duration;

/** A body that ends before its announced length, as when a phone leaves the house. */
@EmbeddedOnly
@ExtendWith(SharedApplication.class)
class CutUploadTest {

    @Test
    void aBodyThatIsCutInTransportLeavesNothing(
            EmbeddedApplication application, SafelightClient safelight) throws IOException {
        Picture picture = Pictures.jpeg(1600, 1200);
        var disk = new OperatorsView(application.dataFolder());

        try (var connection = RawConnection.to(safelight.http())) {
            connection.announceUpload(picture);
            connection.send(picture.bytes(), picture.bytes().length / 2);
            await("the half that was sent is on the disk")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !disk.unfinishedFiles().isEmpty());
        }

        await("the half that was sent is gone")
                .atMost(Duration.ofSeconds(30))
                .until(() -> disk.unfinishedFiles().isEmpty());
        assertThat(safelight.photos().all(500))
                .noneMatch(
                        photo -> photo.at("/original/hash").stringValue().equals(picture.hash()));
        safelight.tryUpload(picture).expecting(201);
    }
}
