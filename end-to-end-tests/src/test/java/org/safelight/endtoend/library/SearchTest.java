package org.safelight.endtoend.library;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Photos are found by what was just said of them. */
@ExtendWith(SharedApplication.class)
class SearchTest {

    /** A word that stands in no photo of another test. */
    private final String word =
            "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    private SafelightClient safelight;
    private Photos photos;
    private Albums albums;
    private String photo;

    @BeforeEach
    void uploadOne(SafelightClient client) {
        safelight = client;
        photos = client.photos();
        albums = client.albums();
        photo = client.uploadAndDevelop(Pictures.any());
    }

    @Test
    void aPhotoIsFoundByItsCaptionAsSoonAsThatIsSaid() {
        Answer described = photos.describe(photo, Map.of("caption", "Évening, " + word));

        assertThat(foundAfter(described, "q=EVENING+" + word)).containsExactly(photo);
        assertThat(foundAfter(described, "q=" + word.substring(0, 8))).containsExactly(photo);
    }

    @Test
    void tagsStarsAndFavouritesAreFound() {
        photos.describe(photo, Map.of("tags", List.of(word), "rating", 4));
        Answer described = photos.describe(photo, Map.of("favourite", true));

        String question = "q=" + word + "&favourite=true&thumbnail=READY&minRating=";
        assertThat(foundAfter(described, question + 4)).containsExactly(photo);
        assertThat(foundAfter(described, question + 5)).isEmpty();
    }

    @Test
    void aPhotoIsFoundByTheTitleThatItsAlbumHasNow() {
        String album = albums.create("Before " + word);
        Answer added = albums.add(album, photo);
        assertThat(foundAfter(added, "q=before+" + word)).containsExactly(photo);

        Answer renamed = albums.describe(album, Map.of("title", "After " + word));

        assertThat(foundAfter(renamed, "q=before+" + word)).isEmpty();
        assertThat(foundAfter(renamed, "q=after+" + word)).containsExactly(photo);
    }

    @Test
    void whatIsThrownAwayIsNotFoundUntilItIsRestored() {
        photos.describe(photo, Map.of("caption", word));

        assertThat(foundAfter(photos.trash(photo), "q=" + word)).isEmpty();
        assertThat(foundAfter(photos.restore(photo), "q=" + word)).containsExactly(photo);
    }

    @Test
    void whatWasSaidIsFoundAgainWhenItIsUndone() {
        photos.describe(photo, Map.of("caption", word));
        Answer changed = photos.describe(photo, Map.of("caption", "Something else"));
        assertThat(foundAfter(changed, "q=" + word)).isEmpty();

        Answer undone =
                safelight
                        .http()
                        .sendJson("POST", "/api/v1/undo", Map.of("commandId", changed.commandId()));

        assertThat(foundAfter(undone, "q=" + word)).containsExactly(photo);
    }

    @Test
    void noSignIsSyntax() {
        for (String text : List.of("\"", "*", "NEAR(", "a\" OR \"b", "title:", "%", "'--", "🌊")) {
            safelight
                    .http()
                    .get("/api/v1/search?q=" + URLEncoder.encode(text, UTF_8))
                    .expecting(200);
        }
    }

    @Test
    void aSearchWithoutEndIsRefused() {
        safelight
                .http()
                .get("/api/v1/search?q=" + "x".repeat(201))
                .expectingProblem(400, "invalid-value");
    }

    private List<String> foundAfter(Answer command, String question) {
        return safelight
                .http()
                .get("/api/v1/search?" + question, "Consistency-Token", command.consistencyToken())
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .map(found -> found.path("id").stringValue())
                .toList();
    }
}
