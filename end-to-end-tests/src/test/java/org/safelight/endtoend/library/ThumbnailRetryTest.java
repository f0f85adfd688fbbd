package org.safelight.endtoend.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

/** A thumbnail that could not be made, and a second try. */
@ExtendWith(SharedApplication.class)
class ThumbnailRetryTest {

    @Test
    void aPictureThatCannotBeDecodedFailsWithAReason(SafelightClient safelight) {
        String photo = failed(safelight);

        assertThat(safelight.photos().find(photo).at("/thumbnail/reason").stringValue())
                .isNotBlank();
        safelight.photos().thumbnail(photo).expectingProblem(404, "thumbnail-failed");
    }

    @Test
    void aRetryByHandTriesAgain(SafelightClient safelight) {
        String photo = failed(safelight);

        Answer retried = safelight.photos().retryThumbnail(photo);

        retried.expecting(204);
        Answer pending =
                safelight
                        .http()
                        .get(Photos.path(photo), "Consistency-Token", retried.consistencyToken());
        assertThat(pending.expecting(200).json().at("/thumbnail/state").stringValue())
                .isIn("PENDING", "FAILED");
        assertThat(safelight.photos().awaitOutcome(photo)).isEqualTo("FAILED");
    }

    @Test
    void aRetryOfWhatIsReadyChangesNothing(SafelightClient safelight) {
        String photo = safelight.uploadAndDevelop(Pictures.any());

        safelight.photos().retryThumbnail(photo);

        assertThat(safelight.photos().find(photo).at("/thumbnail/state").stringValue())
                .isEqualTo("READY");
    }

    private static String failed(SafelightClient safelight) {
        String photo = safelight.upload(Pictures.undecodable()).photo();
        assertThat(safelight.photos().awaitOutcome(photo)).isEqualTo("FAILED");
        return photo;
    }
}
