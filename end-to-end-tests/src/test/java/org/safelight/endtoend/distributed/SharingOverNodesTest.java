package org.safelight.endtoend.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.OverAxonServer;
import org.safelight.endtoend.application.ServiceProcess;
import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** What somebody shows to others is shown to them by every node, and to nobody else. */
@OverAxonServer
class SharingOverNodesTest extends SeveralNodes {

    @Test
    void aPublicLinkThatIsUsedUpAtOneNodeIsUsedUpAtTheOthers() {
        SafelightClient anna = somebody("anna");
        String album = sharedAlbum(anna);
        String token = link(anna, album, Map.of("maximumViews", 2));

        List<Http> strangers = readers().stream().map(it -> Http.anonymous(it.address())).toList();
        strangers.getFirst().get("/api/v1/links/" + token).expecting(200);
        strangers.getLast().get("/api/v1/links/" + token).expecting(200);

        for (Http stranger : strangers) {
            stranger.get("/api/v1/links/" + token).expectingProblem(404, "not-found");
        }
    }

    @Test
    void aGrantOfOneNodeOpensPicturesAtTheOthersUntilTheLinkIsRevoked() {
        SafelightClient anna = somebody("anna");
        String album = sharedAlbum(anna);
        String path = Albums.path(album) + "/links";
        Answer made = anna.http().sendJson("POST", path, Map.of());
        String open = "/api/v1/links/" + made.expecting(201).json().path("token").stringValue();
        awaitEverywhere(made, Albums.path(album));
        List<Http> strangers = readers().stream().map(it -> Http.anonymous(it.address())).toList();

        JsonNode seen = strangers.getFirst().get(open).expecting(200).json();
        String grant = seen.path("grant").stringValue();
        String photo = seen.at("/photos/items/0/id").stringValue();
        String thumbnail = open + "/photos/" + photo + "/thumbnail";
        for (Http stranger : strangers) {
            stranger.get(thumbnail, "Link-Grant", grant).expecting(200);
        }

        String id = made.json().path("id").stringValue();
        Answer revoked = anna.http().send("DELETE", path + "/" + id).expecting(204);
        awaitEverywhere(revoked, Albums.path(album));
        for (Http stranger : strangers) {
            stranger.get(thumbnail, "Link-Grant", grant).expectingProblem(404, "not-found");
            stranger.get(open).expectingProblem(404, "not-found");
        }
    }

    @Test
    void membersOfAnAlbumAreMembersOnEveryNode() {
        SafelightClient anna = somebody("anna");
        String album = sharedAlbum(anna);
        String path = Albums.path(album);
        String member = path + "/members/keycloak:bert";
        Answer invited = anna.http().sendJson("PUT", member, Map.of("role", "contributor"));
        invited.expecting(204);
        for (ServiceProcess reader : readers()) {
            at(reader, "bert")
                    .get(path, "Consistency-Token", invited.consistencyToken())
                    .expecting(200);
            at(reader, "carl").get(path).expectingProblem(404, "not-found");
        }
        for (ServiceProcess writer : writers()) {
            String berts = somebody("bert").uploadAndDevelop(Pictures.any());
            new SafelightClient(at(writer, "bert")).albums().add(album, berts).expecting(204);
            new SafelightClient(at(writer, "carl")).albums().add(album, berts).expecting(404);
        }

        Answer sent = anna.http().send("DELETE", member).expecting(204);

        for (ServiceProcess reader : readers()) {
            at(reader, "bert")
                    .get(path, "Consistency-Token", sent.consistencyToken())
                    .expectingProblem(404, "not-found");
        }
        assertThat(anna.albums().photosAfter(sent, album)).hasSize(1);
        for (ServiceProcess writer : writers()) {
            new SafelightClient(at(writer, "bert"))
                    .albums()
                    .describe(album, Map.of("title", "Mine"))
                    .expectingProblem(404, "not-found");
        }
    }

    private static String sharedAlbum(SafelightClient owner) {
        String photo = owner.uploadAndDevelop(Pictures.any());
        String album = owner.albums().create("Summer");
        owner.albums().add(album, photo).expecting(204);
        return album;
    }

    private static String link(SafelightClient owner, String album, Map<String, ?> terms) {
        Answer made = owner.http().sendJson("POST", Albums.path(album) + "/links", terms);
        awaitEverywhere(made.expecting(201), Albums.path(album));
        return made.json().path("token").stringValue();
    }

    /** Until each node shows what Anna's command did. */
    private static void awaitEverywhere(Answer command, String path) {
        for (ServiceProcess reader : readers()) {
            at(reader, "anna")
                    .get(path, "Consistency-Token", command.consistencyToken())
                    .expecting(200);
        }
    }
}
