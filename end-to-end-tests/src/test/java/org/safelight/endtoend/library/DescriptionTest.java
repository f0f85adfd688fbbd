package org.safelight.endtoend.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** What its owner says about a photo, and two people saying it at once. */
@ExtendWith(SharedApplication.class)
class DescriptionTest {

    private SafelightClient safelight;
    private Photos photos;
    private String photo;

    @BeforeEach
    void uploadOne(SafelightClient client) {
        safelight = client;
        photos = client.photos();
        photo = client.uploadAndDevelop(Pictures.any());
    }

    @Test
    void whatIsSaidIsKeptAndWhatIsNotSaidStays() {
        photos.describe(photo, Map.of("caption", "Rain", "tags", List.of("norway", "sea")));

        Answer described = photos.describe(photo, Map.of("favourite", true));

        JsonNode description = after(described).json();
        assertThat(description.path("caption").stringValue()).isEqualTo("Rain");
        assertThat(description.path("favourite").booleanValue()).isTrue();
        assertThat(description.path("tags").size()).isEqualTo(2);
    }

    @Test
    void aChangeOfWhatIsSeenIsMade() {
        String seen = currentETag();

        photos.describe(photo, Map.of("rating", 4), "If-Match", seen).expecting(204);
    }

    @Test
    void aChangeOfWhatIsOutdatedIsRefused() {
        String outdated = currentETag();
        photos.describe(photo, Map.of("rating", 4));

        photos.describe(photo, Map.of("rating", 1), "If-Match", outdated)
                .expectingProblem(412, "revision-mismatch");
    }

    @Test
    void aRatingOfSixStarsIsRefused() {
        photos.describe(photo, Map.of("rating", 6)).expectingProblem(422, "invalid-field");
    }

    private String currentETag() {
        return safelight.http().get(Photos.path(photo)).header("ETag").orElseThrow();
    }

    private Answer after(Answer command) {
        return safelight
                .http()
                .get(Photos.path(photo), "Consistency-Token", command.consistencyToken())
                .expecting(200);
    }
}
