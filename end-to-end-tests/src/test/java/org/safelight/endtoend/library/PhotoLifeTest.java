package org.safelight.endtoend.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

/** From the upload to the trash, and from there back or away for good. */
@ExtendWith(SharedApplication.class)
class PhotoLifeTest {

    private SafelightClient safelight;
    private Photos photos;
    private Picture picture;
    private String photo;

    @BeforeEach
    void uploadOne(SafelightClient client) {
        safelight = client;
        photos = client.photos();
        picture = Pictures.any();
        photo = client.uploadAndDevelop(picture);
    }

    @Test
    void aTrashedPhotoIsSeenInTheTrashOnly() {
        Answer trashed = photos.trash(photo);

        assertThat(listAfter(trashed, "/api/v1/photos?pageSize=500")).doesNotContain(photo);
        assertThat(listAfter(trashed, "/api/v1/photos?state=trashed&pageSize=500")).contains(photo);
    }

    @Test
    void aRestoredPhotoIsAsItWas() {
        JsonNode before = photos.find(photo);
        photos.trash(photo);

        Answer restored = photos.restore(photo);

        assertThat(listAfter(restored, "/api/v1/photos?pageSize=500")).contains(photo);
        JsonNode after = photos.find(photo);
        assertThat(after.path("original")).isEqualTo(before.path("original"));
        assertThat(after.path("thumbnail")).isEqualTo(before.path("thumbnail"));
        photos.thumbnail(photo).expecting(200);
    }

    @Test
    void onlyWhatIsInTheTrashCanBePurged() {
        photos.purge(photo).expectingProblem(409, "photo-not-trashed");
    }

    @Test
    void aPurgedPhotoIsGone() {
        photos.trash(photo);

        photos.purge(photo);

        await("the bytes are no longer served")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> {
                            photos.original(photo).expectingProblem(404, "not-found");
                            photos.thumbnail(photo).expectingProblem(404, "not-found");
                        });
        assertThat(photos.trashed()).noneMatch(found -> found.toString().contains(photo));
    }

    @Test
    void purgedBytesCanBeUploadedAgain() {
        photos.trash(photo);
        photos.purge(photo);

        Answer again = safelight.tryUpload(picture).expecting(201);

        assertThat(again.json().path("id").stringValue()).isEqualTo(photo);
        photos.awaitThumbnail(photo);
        assertThat(photos.original(photo).expecting(200).bytes()).isEqualTo(picture.bytes());
    }

    private List<String> listAfter(Answer command, String path) {
        return safelight
                .http()
                .get(path, "Consistency-Token", command.consistencyToken())
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .map(found -> found.path("id").stringValue())
                .toList();
    }
}
