package org.safelight.endtoend.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Decoded;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;
import org.safelight.endtoend.pictures.Quadrants;

import java.awt.image.BufferedImage;
import java.util.Base64;

@ExtendWith(SharedApplication.class)
class UploadTest {

    private SafelightClient safelight;

    @BeforeEach
    void signIn(SafelightClient client) {
        safelight = client;
    }

    @Test
    void anUploadIsAnsweredWithThePlaceOfThePhoto() {
        Answer answer = safelight.tryUpload(Pictures.any()).expecting(201);

        String photo = answer.json().path("id").stringValue();
        assertThat(answer.header("Location")).hasValue("/api/v1/photos/" + photo);
        assertThat(answer.json().path("duplicate").booleanValue()).isFalse();
    }

    @Test
    void aJpegGetsAThumbnail200PixelsWide() {
        assertThumbnailOf(Pictures.jpeg(1600, 1200), 200, 150);
    }

    @Test
    void aPngGetsAThumbnail200PixelsWide() {
        assertThumbnailOf(Pictures.png(640, 960), 200, 300);
    }

    @Test
    void aPictureThatIsNarrowerThanAThumbnailIsNotEnlarged() {
        assertThumbnailOf(Pictures.png(120, 90), 120, 90);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theThumbnailIsTheRightWayUp(int orientation) {
        assertThumbnailOf(Pictures.turned(900, 600, orientation), 200, 133);
    }

    @Test
    void theOriginalComesBackByteForByte() {
        Picture picture = Pictures.any();

        String photo = safelight.uploadAndDevelop(picture);

        assertThat(safelight.photos().original(photo).expecting(200).bytes())
                .isEqualTo(picture.bytes());
    }

    @Test
    void aBareBodyIsAnUploadToo() {
        Picture picture = Pictures.any();

        Answer answer = safelight.uploadBare(picture).expecting(201);

        String photo = answer.json().path("id").stringValue();
        safelight.photos().awaitThumbnail(photo);
        assertThat(safelight.photos().find(photo).at("/original/hash").stringValue())
                .isEqualTo(picture.hash());
    }

    @Test
    void aContentDigestThatIsTrueIsAccepted() {
        Picture picture = Pictures.any();
        String digest = Base64.getEncoder().encodeToString(Picture.sha256(picture.bytes()));

        safelight.uploadBare(picture, "Content-Digest", "sha-256=:" + digest + ":").expecting(201);
    }

    private void assertThumbnailOf(Picture picture, int width, int height) {
        String photo = safelight.uploadAndDevelop(picture);

        Answer answer = safelight.photos().thumbnail(photo).expecting(200);

        assertThat(answer.header("Content-Type")).hasValue("image/jpeg");
        BufferedImage thumbnail = Decoded.image(answer.bytes());
        assertThat(thumbnail.getWidth()).isEqualTo(width);
        assertThat(thumbnail.getHeight()).isBetween(height - 1, height + 1);
        Quadrants.assertUpright(thumbnail);
    }
}
