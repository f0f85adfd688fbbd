package org.safelight.endtoend.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.History;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** Three photos in an album, the second its cover. */
@ExtendWith(SharedApplication.class)
class UndoTest {

    private SafelightClient safelight;
    private Albums albums;
    private History history;
    private String album;
    private String first;
    private String second;
    private String third;

    @BeforeEach
    void fillAnAlbum(SafelightClient client) {
        safelight = client;
        albums = client.albums();
        history = client.history();
        first = client.upload(Pictures.any()).photo();
        second = client.upload(Pictures.any()).photo();
        third = client.upload(Pictures.any()).photo();
        album = albums.create("Three");
        albums.add(album, first, second, third).expecting(204);
        albums.cover(album, second).expecting(204);
    }

    @Test
    void photosThatWereTakenOutComeBackToTheirPlacesAndTheCoverWithThem() {
        Answer removed = albums.removeAll(album, first, second).expecting(204);
        assertThat(albums.photosAfter(removed, album)).containsExactly(third);

        Answer undone = history.undo(removed.commandId()).expecting(204);

        assertThat(albums.photosAfter(undone, album)).containsExactly(first, second, third);
        assertThat(coverAfter(undone)).isEqualTo(second);
    }

    @Test
    void anUndoIsInTheHistoryAndCanBeUndone() {
        Answer moved = albums.move(album, List.of(third), null).expecting(204);
        Answer undone = history.undo(moved.commandId()).expecting(204);
        assertThat(albums.photosAfter(undone, album)).containsExactly(first, second, third);

        JsonNode latest = history.ofAlbum(album).getFirst();
        assertThat(latest.path("undoes").stringValue()).isEqualTo(moved.commandId());
        assertThat(latest.path("commandId").stringValue()).isEqualTo(undone.commandId());

        Answer redone = history.undo(undone.commandId()).expecting(204);
        assertThat(albums.photosAfter(redone, album)).containsExactly(third, first, second);
    }

    @Test
    void wordsAreTakenBackByTheIdThatTheHistoryGives() {
        safelight.photos().describe(first, Map.of("caption", "Fog")).expecting(204);
        safelight.photos().describe(first, Map.of("caption", "Sun")).expecting(204);
        String commandId = history.ofPhoto(first).getFirst().path("commandId").stringValue();

        Answer undone = history.undo(commandId).expecting(204);

        assertThat(photoAfter(undone, first).path("caption").stringValue()).isEqualTo("Fog");
    }

    @Test
    void aLaterChangeStandsInTheWayAndIsNamed() {
        Answer fog = safelight.photos().describe(first, Map.of("caption", "Fog")).expecting(204);
        Answer sun = safelight.photos().describe(first, Map.of("caption", "Sun")).expecting(204);

        JsonNode refused =
                history.undo(fog.commandId()).expectingProblem(409, "undo-not-possible").json();

        assertThat(refused.at("/inTheWay/0/commandId").stringValue()).isEqualTo(sun.commandId());
        history.undo(sun.commandId()).expecting(204);
        history.undo(fog.commandId()).expecting(204);
    }

    @Test
    void aPurgeCannotBeUndone() {
        safelight.photos().trash(third);
        Answer purged = safelight.photos().purge(third).expecting(204);

        history.undo(purged.commandId()).expectingProblem(409, "cannot-be-undone");
    }

    @Test
    void anUploadIsUndoneByTheTrashAndADeletedAlbumComesBack() {
        Answer uploaded = safelight.tryUpload(Pictures.any()).expecting(201);
        String photo = uploaded.json().path("id").stringValue();

        Answer undone = history.undo(uploaded.commandId()).expecting(204);
        assertThat(photoAfter(undone, photo).path("state").stringValue()).isEqualTo("TRASHED");

        Answer deleted = albums.delete(album).expecting(204);
        Answer back = history.undo(deleted.commandId()).expecting(204);
        assertThat(albums.photosAfter(back, album)).containsExactly(first, second, third);
    }

    @Test
    void whoComesBackFromTheTrashHasItsPlaceAndStandsForTheAlbumAgain() {
        Answer trashed = safelight.photos().trash(second);
        assertThat(albums.photosAfter(trashed, album)).containsExactly(first, third);
        assertThat(coverAfter(trashed)).isEqualTo(first);

        Answer restored = safelight.photos().restore(second).expecting(204);

        assertThat(albums.photosAfter(restored, album)).containsExactly(first, second, third);
        assertThat(coverAfter(restored)).isEqualTo(second);
    }

    @Test
    void whatNobodySentCannotBeUndone() {
        history.undo("0".repeat(32) + ".1").expectingProblem(404, "not-found");
        history.undo("nonsense").expectingProblem(422, "invalid-field");
    }

    private String coverAfter(Answer command) {
        return albums.find(album, "Consistency-Token", command.consistencyToken())
                .expecting(200)
                .json()
                .at("/cover/photoId")
                .stringValue();
    }

    private JsonNode photoAfter(Answer command, String photo) {
        return safelight
                .http()
                .get(Photos.path(photo), "Consistency-Token", command.consistencyToken())
                .expecting(200)
                .json();
    }
}
