package org.safelight.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.command.app.Client;
import org.safelight.command.app.Client.Reply;
import org.safelight.command.app.CommandSideAlone;
import org.safelight.command.app.Pictures;
import org.safelight.contract.MessageMetadata;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = CommandSideAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class UndoTest {

    @LocalServerPort int port;
    @Autowired EventStore log;

    private Client anna;
    private String photo;
    private String album;
    private Reply upload;

    @BeforeEach
    void uploadAPhoto() {
        anna = new Client(port, "anna");
        upload = anna.upload(Pictures.png());
        photo = upload.field("id");
        album = anna.send("POST", "/albums", "{\"title\": \"Sea\"}").field("id");
    }

    @Test
    void aCommandIsUndoneByTheIdInItsAnswer() {
        Reply trashed = anna.send("DELETE", "/photos/" + photo, "");

        Reply undone = undo(trashed);

        assertThat(undone.status()).isEqualTo(204);
        assertThat(undone.header("ETag")).isEqualTo("\"3\"");
        assertThat(undone.header("Consistency-Token")).isNotEmpty();
        assertThat(last(photo).getPayloadType().getSimpleName()).isEqualTo("PhotoRestored");
        assertThat(last(photo).getMetaData())
                .containsEntry(MessageMetadata.UNDOES, trashed.header("Command-Id"))
                .containsEntry(MessageMetadata.ACTOR, "anna");
    }

    @Test
    void anUndoIsUndoneLikeAnythingElse() {
        Reply described = anna.send("PATCH", "/photos/" + photo, "{\"caption\": \"Fog\"}");

        Reply undone = undo(described);
        assertThat(last(photo).getPayload().toString()).doesNotContain("Fog");
        Reply redone = undo(undone);

        assertThat(redone.status()).isEqualTo(204);
        assertThat(last(photo).getMetaData())
                .containsEntry(MessageMetadata.UNDOES, undone.header("Command-Id"));
        assertThat(undo(described).status()).isEqualTo(204);
    }

    @Test
    void whatIsUndoneAlreadyIsNotUndoneTwice() {
        Reply trashed = anna.send("DELETE", "/photos/" + photo, "");
        Reply undone = undo(trashed);

        Reply again = undo(trashed);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("undo-not-possible");
        assertThat(again.json().at("/inTheWay/0/change").asString()).isEqualTo("PhotoRestored");
        assertThat(again.json().at("/inTheWay/0/commandId").asString())
                .isEqualTo(undone.header("Command-Id"));
        assertThat(again.json().at("/inTheWay")).hasSize(1);
    }

    @Test
    void aBatchIsUndoneAsOne() {
        String second = anna.upload(Pictures.png()).field("id");
        Reply added = add("\"" + photo + "\", \"" + second + "\"");

        assertThat(undo(added).header("ETag")).isEqualTo("\"3\"");
        assertThat(last(album).getPayloadType().getSimpleName())
                .isEqualTo("PhotosRemovedFromAlbum");
    }

    @Test
    void photosComeBackWithTheirCover() {
        add("\"" + photo + "\"");
        anna.send("PUT", "/albums/" + album + "/cover", "{\"photoId\": \"" + photo + "\"}");
        Reply removed = anna.send("DELETE", "/albums/" + album + "/photos/" + photo, "");

        Reply undone = undo(removed);

        assertThat(undone.status()).isEqualTo(204);
        assertThat(last(album).getPayload().toString()).contains("AlbumCoverChosen", photo);
        assertThat(last(album).getMetaData()).containsKey(MessageMetadata.UNDOES);
    }

    @Test
    void anUploadIsUndoneByTheTrash() {
        assertThat(undo(upload).status()).isEqualTo(204);
        assertThat(last(photo).getPayloadType().getSimpleName()).isEqualTo("PhotoTrashed");
    }

    @Test
    void aPurgeCannotBeUndoneNorWhatWasBefore() {
        Reply trashed = anna.send("DELETE", "/photos/" + photo, "");
        Reply purged = anna.send("POST", "/photos/" + photo + "/purge", "");

        assertThat(undo(purged).status()).isEqualTo(409);
        assertThat(undo(purged).problem()).isEqualTo("cannot-be-undone");
        assertThat(undo(trashed).status()).isEqualTo(409);
        assertThat(undo(trashed).problem()).isEqualTo("undo-not-possible");
        assertThat(undo(trashed).json().at("/inTheWay/0/change").asString())
                .isEqualTo("PhotoPurged");
    }

    @Test
    void somebodyElsesCommandIsNotFound() {
        Reply trashed = anna.send("DELETE", "/photos/" + photo, "");

        Reply refused = undo(new Client(port, "bert"), trashed.header("Command-Id"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.problem()).isEqualTo("not-found");
        assertThat(refused.field("detail")).isEqualTo("There is no such thing.");
    }

    @Test
    void aCommandThatChangedNothingIsNotFound() {
        Reply restored = anna.send("POST", "/photos/" + photo + "/restore", "");

        assertThat(undo(restored).status()).isEqualTo(404);
        assertThat(undo(anna, "0".repeat(32) + ".x").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", ".", "4f0e9c1d2b3a48576879a0b1c2d3e4f5", "../.."})
    void whatIsNoCommandIdIsRefused(String text) {
        Reply refused = undo(anna, text);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field("field")).isEqualTo("commandId");
    }

    private Reply add(String photos) {
        return anna.send(
                "POST", "/albums/" + album + "/photos", "{\"photoIds\": [%s]}".formatted(photos));
    }

    private Reply undo(Reply answered) {
        return undo(anna, answered.header("Command-Id"));
    }

    private static Reply undo(Client client, String commandId) {
        return client.send("POST", "/undo", "{\"commandId\": \"" + commandId + "\"}");
    }

    /** The last thing that happened to it, thumbnails aside; nobody renders any here. */
    private DomainEventMessage<?> last(String aggregate) {
        return log.readEvents(aggregate).asStream().reduce((earlier, later) -> later).orElseThrow();
    }
}
