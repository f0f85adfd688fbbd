package org.safelight.endtoend.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Upload;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

class SharedAlbumTest extends SeveralPeople {

    private String album;
    private String path;
    private String annas;
    private String unshared;

    @BeforeEach
    void makeAnAlbum() {
        annas = anna.uploadAndDevelop(Pictures.any());
        unshared = anna.upload(Pictures.any()).photo();
        album = anna.albums().create("Summer");
        path = Albums.path(album);
        anna.albums().add(album, annas).expecting(204);
    }

    @Test
    void aMemberSeesTheAlbumItsPhotosAndTheirBytesAndNothingElse() {
        Answer shared = share(anna, album, "bert", "viewer").expecting(204);

        JsonNode seen = seenAfter(shared, bert, path).expecting(200).json();
        assertThat(seen.path("title").asString()).isEqualTo("Summer");
        assertThat(seen.path("owner").asString()).isEqualTo("anna");
        assertThat(seen.path("role").asString()).isEqualTo("viewer");
        assertThat(bert.albums().photosAfter(shared, album)).containsExactly(annas);
        for (String rest : List.of("", "/thumbnail", "/original")) {
            bert.http().get("/api/v1/photos/" + annas + rest).expecting(200);
            bert.http().get("/api/v1/photos/" + unshared + rest).expecting(404);
            carl.http().get("/api/v1/photos/" + annas + rest).expecting(404);
        }
        bert.http().get(path + "/download").expecting(200);
        bert.http().get(path + "/history").expecting(200);
        bert.http().get(path + "?asOf=2100-01-01T00:00:00Z").expecting(200);
        assertThat(bert.albums().all()).extracting(it -> it.path("id").asString()).contains(album);
    }

    @Test
    void toAStrangerTheAlbumDoesNotExist() {
        share(anna, album, "bert", "owner").expecting(204);
        String missing = Albums.path("0".repeat(32));

        for (String rest : List.of("", "/photos", "/members", "/links", "/history", "/download")) {
            assertThat(carl.http().get(path + rest).expecting(404).json().path("detail"))
                    .isEqualTo(carl.http().get(missing + rest).json().path("detail"));
        }
        carl.albums().describe(album, Map.of("title", "Mine")).expectingProblem(404, "not-found");
        share(carl, album, "carl", "owner").expectingProblem(404, "not-found");
    }

    @Test
    void whoIsSentAwayIsNotToldThatNothingHasChanged() {
        Answer shared = share(anna, album, "bert", "viewer").expecting(204);
        seenAfter(shared, bert, path).expecting(200);
        String photos = bert.http().get(path + "/photos").header("ETag").orElseThrow();
        String albums = bert.http().get("/api/v1/albums").header("ETag").orElseThrow();
        bert.http().get(path + "/photos", "If-None-Match", photos).expecting(304);

        Answer sent = anna.http().send("DELETE", path + "/members/bert").expecting(204);

        seenAfter(sent, bert, path).expecting(404);
        bert.http().get(path + "/photos", "If-None-Match", photos).expecting(404);
        bert.http().get("/api/v1/albums", "If-None-Match", albums).expecting(200);
    }

    @Test
    void whoIsSentAwaySeesNothingAnyMoreAndTheirPhotosGoWithThem() {
        String berts = bert.uploadAndDevelop(Pictures.any());
        share(anna, album, "bert", "contributor").expecting(204);
        Answer added = bert.albums().add(album, berts).expecting(204);
        assertThat(anna.albums().photosAfter(added, album)).containsExactly(annas, berts);
        anna.http().get("/api/v1/photos/" + berts + "/original").expecting(200);

        Answer sent = anna.http().send("DELETE", path + "/members/bert").expecting(204);

        seenAfter(sent, bert, path).expecting(404);
        bert.http().get("/api/v1/photos/" + annas + "/original").expecting(404);
        bert.http().get("/api/v1/photos/" + annas + "/thumbnail").expecting(404);
        assertThat(anna.albums().photosAfter(sent, album)).containsExactly(annas);
        anna.http().get("/api/v1/photos/" + berts).expecting(404);
        bert.albums().add(album, berts).expectingProblem(404, "not-found");
    }

    @Test
    void aPhotoInTheTrashIsSeenByNobodyElse() {
        Answer shared = share(anna, album, "bert", "editor").expecting(204);
        seenAfter(shared, bert, path).expecting(200);

        Answer trashed = anna.http().send("DELETE", "/api/v1/photos/" + annas).expecting(204);

        seenAfter(trashed, bert, "/api/v1/photos/" + annas).expecting(404);
        assertThat(bert.albums().photosAfter(trashed, album)).isEmpty();
        assertThat(
                        bert.http()
                                .get(path + "/photos?asOf=2100-01-01T00:00:00Z")
                                .expecting(200)
                                .json()
                                .at("/items/0/state")
                                .asString())
                .isEqualTo("PURGED");
        anna.http().get("/api/v1/photos/" + annas).expecting(200);
    }

    @Test
    void aRoleThatDoesNotDoIsSaid() {
        share(anna, album, "bert", "viewer").expecting(204);

        bert.albums().describe(album, Map.of("title", "Mine")).expectingProblem(403, "not-allowed");
        bert.albums().remove(album, annas).expectingProblem(403, "not-allowed");
        share(bert, album, "bert", "owner").expectingProblem(403, "not-allowed");
        share(bert, album, "carl", "viewer").expectingProblem(403, "not-allowed");
    }

    @Test
    void theLastOwnerStaysAndEverybodyElseMayLeave() {
        Answer shared = share(anna, album, "bert", "editor").expecting(204);
        assertThat(seenAfter(shared, bert, path + "/members").json().at("/items/1/role").asString())
                .isEqualTo("editor");

        anna.http().send("DELETE", path + "/members/~").expectingProblem(409, "last-owner");
        share(anna, album, "anna", "viewer").expectingProblem(409, "last-owner");
        Answer left = bert.http().send("DELETE", path + "/members/~").expecting(204);

        seenAfter(left, bert, path).expecting(404);
        assertThat(seenAfter(left, anna, path + "/members").json().path("items")).hasSize(1);
    }

    @Test
    void theHistoryTellsOfEveryGrantAndMembersUndoTheirOwnChangesOnly() {
        share(anna, album, "bert", "viewer").expecting(204);
        share(anna, album, "bert", "editor").expecting(204);
        Answer described = bert.albums().describe(album, Map.of("title", "Sea")).expecting(204);
        Answer read = seenAfter(described, bert, path + "/history").expecting(200);

        List<JsonNode> changes = read.json().path("items").valueStream().toList();
        assertThat(changes.get(1).path("change").asString()).isEqualTo("AlbumRoleChanged");
        assertThat(changes.get(1).path("actor").asString()).isEqualTo("anna");
        assertThat(changes.get(1).path("member").toString())
                .isEqualTo("{\"user\":\"bert\",\"before\":\"viewer\",\"after\":\"editor\"}");
        assertThat(changes.get(2).path("member").toString())
                .isEqualTo("{\"user\":\"bert\",\"after\":\"viewer\"}");
        var undo = Map.of("commandId", described.header("Command-Id").orElseThrow());
        anna.http().sendJson("POST", "/api/v1/undo", undo).expecting(404);
        Answer undone = bert.http().sendJson("POST", "/api/v1/undo", undo).expecting(204);
        assertThat(seenAfter(undone, anna, path).json().path("title").asString())
                .isEqualTo("Summer");
    }

    @Test
    void wordsOfAnEditorAreReadByEverybody() {
        share(anna, album, "bert", "editor").expecting(204);
        Answer described = bert.albums().describe(album, Map.of("title", "바다")).expecting(204);

        assertThat(seenAfter(described, anna, path).json().path("title").asString())
                .isEqualTo("바다");
    }

    @Test
    void aRoleOrANameThatIsNoneIsRefused() {
        share(anna, album, "bert", "king").expectingProblem(422, "invalid-field");
        share(anna, album, "system:links", "viewer").expectingProblem(422, "invalid-field");
    }

    @Test
    void nobodyPutsThePhotoOfAnotherMemberIn() {
        share(anna, album, "bert", "owner").expecting(204);

        bert.albums().add(album, unshared).expectingProblem(422, "photo-unknown");
        Upload same = bert.upload(Pictures.any());
        anna.albums().add(album, same.photo()).expectingProblem(422, "photo-unknown");
    }
}
