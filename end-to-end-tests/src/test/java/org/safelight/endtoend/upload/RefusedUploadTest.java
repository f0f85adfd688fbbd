package org.safelight.endtoend.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import java.util.Base64;
import java.util.List;

@ExtendWith(SharedApplication.class)
class RefusedUploadTest {

    @Test
    void anEmptyFileIsRefused(SafelightClient safelight) {
        safelight
                .tryUpload(new Picture("empty.jpg", "image/jpeg", new byte[0]))
                .expectingProblem(422, "empty-file");
    }

    @Test
    void textIsRefusedWhateverItIsCalled(SafelightClient safelight) {
        safelight
                .tryUpload(new Picture("text.jpg", "image/jpeg", "not a photo".getBytes(UTF_8)))
                .expectingProblem(415, "unsupported-format");
    }

    @Test
    void aContentDigestThatLiesIsRefused(SafelightClient safelight) {
        Picture picture = Pictures.any();
        String lie = Base64.getEncoder().encodeToString(Picture.sha256("other".getBytes(UTF_8)));

        safelight
                .uploadBare(picture, "Content-Digest", "sha-256=:" + lie + ":")
                .expectingProblem(422, "digest-mismatch");

        safelight.uploadBare(picture).expecting(201);
    }

    @Test
    void aFormWithoutAFileIsRefused(SafelightClient safelight) {
        safelight.uploadAll(List.of()).expectingProblem(400, "no-file");
    }
}
