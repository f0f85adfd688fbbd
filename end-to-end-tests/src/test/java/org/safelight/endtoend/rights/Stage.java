package org.safelight.endtoend.rights;

import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Browser;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.Keys;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets up things of the owner's in each state. Photos have their thumbnails before saga and backlog
 * are paused, and those that come later never get one.
 */
final class Stage {

    /** A word in the name of each photo, by which a search finds them. */
    static final String WORD = "zyzzyva";

    /** Where each photo was taken, in degrees north and east. */
    static final double LATITUDE = 71.234567;

    static final double LONGITUDE = 127.654321;

    /** How the name of each album begins. */
    static final String TITLE = "Zugzwang";

    static final String NO_GRANT = "none";

    private static final int READY = 24;
    private static final Map<Actor, String> MEMBERS =
            Map.of(
                    Actor.VIEWER, "viewer",
                    Actor.CONTRIBUTOR, "contributor",
                    Actor.EDITOR, "editor");

    private record Stored(String id, String hash) {}

    private final SafelightClient owner;
    private final SafelightClient admin;
    private final Deque<Stored> ready = new ArrayDeque<>();
    private final Stored common;
    private final String operation;

    Stage(Cast cast) {
        owner = cast.owner();
        admin = new SafelightClient(cast.http(Actor.ADMIN));
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < READY; i++) {
            pictures.add(picture());
        }
        List<JsonNode> results =
                owner.uploadAll(pictures)
                        .expecting(200)
                        .json()
                        .path("results")
                        .valueStream()
                        .toList();
        for (int i = 0; i < READY; i++) {
            String id = results.get(i).path("id").stringValue();
            owner.photos().awaitThumbnail(id);
            ready.add(new Stored(id, pictures.get(i).hash()));
        }
        common = ready.removeFirst();
        admin.admin().complete("thumbnail-backlog", "pause");
        operation = admin.admin().begin("thumbnail-saga", "pause");
        admin.admin().done(operation);
    }

    private static Picture picture() {
        return Pictures.takenAt(WORD + ".jpg", LATITUDE, LONGITUDE);
    }

    /** What an album in this state is called. */
    static String title(State state) {
        return TITLE + "-" + state;
    }

    private Stored photo(State state) {
        if (state != State.PROCESSING) {
            return ready.removeFirst();
        }
        Picture picture = picture();
        return new Stored(owner.upload(picture).photo(), picture.hash());
    }

    /** An album in this state; the photo in it is not. */
    Scene album(State state) {
        Stored photo = state == State.PROCESSING ? photo(state) : common;
        Scene scene = shared(photo, state);
        return state == State.TRASHED
                ? seen(scene, owner.albums().delete(scene.get("album")))
                : scene;
    }

    /** A photo in this state; the album with it is not. */
    Scene photoIn(State state) {
        Scene scene = shared(photo(state), state);
        return state == State.TRASHED
                ? seen(scene, owner.photos().trash(scene.get("photo")))
                : scene;
    }

    private Scene shared(Stored photo, State state) {
        Http http = owner.http();
        String album = owner.albums().create(title(state));
        owner.albums().add(album, photo.id()).expecting(204);
        if (state != State.PRIVATE) {
            MEMBERS.forEach(
                    (member, role) ->
                            http.sendJson(
                                            "PUT",
                                            Albums.path(album) + "/members/" + Cast.name(member),
                                            Map.of("role", role))
                                    .expecting(204));
        }
        Answer described =
                owner.albums().describe(album, Map.of("text", title(state))).expecting(204);
        Map<String, String> things = new HashMap<>();
        things.put(Scene.ALBUM, album);
        things.put(Scene.PHOTO, photo.id());
        things.put(Scene.HASH, photo.hash());
        things.put(Scene.COMMAND, described.commandId());
        things.put("user", "newcomer");
        things.put("word", WORD);
        things.put("operation", operation);
        link(album, things, "", state);
        link(album, things, "revoked", state);
        Scene scene = new Scene(things);
        if (state == State.PRIVATE) {
            return scene;
        }
        String revoked = Albums.path(album) + "/links/" + scene.get("revokedLinkId");
        return seen(scene, http.send("DELETE", revoked).expecting(204));
    }

    /** Nobody is told of the links of a private album, and nobody opens them. */
    private void link(String album, Map<String, String> things, String which, State state) {
        boolean revoked = !which.isEmpty();
        Answer made =
                owner.http()
                        .sendJson("POST", Albums.path(album) + "/links", Map.of("download", true))
                        .expecting(201);
        things.put(Scene.SEEN, made.consistencyToken());
        things.put(revoked ? "revokedLinkId" : "linkId", made.json().path("id").stringValue());
        String token = made.json().path("token").stringValue();
        String grant = NO_GRANT;
        if (state == State.PRIVATE) {
            token = "p".repeat(token.length());
        } else {
            grant =
                    owner.http()
                            .anonymous()
                            .get(
                                    "/api/v1/links/" + token,
                                    "Consistency-Token",
                                    made.consistencyToken())
                            .expecting(200)
                            .json()
                            .path("grant")
                            .stringValue();
        }
        things.put(revoked ? Scene.REVOKED_TOKEN : Scene.TOKEN, token);
        things.put(revoked ? Scene.REVOKED_GRANT : Scene.GRANT, grant);
    }

    private static Scene seen(Scene scene, Answer command) {
        return scene.with(Scene.SEEN, command.expecting(204).consistencyToken());
    }

    /** The same with a session, a key and an invitation that may be ended. */
    Scene withSecrets(Scene scene) {
        return scene.with(Scene.SESSION, Browser.signIn(owner.http()).id())
                .with(
                        Scene.KEY,
                        new Keys(owner.http())
                                .make(List.of("read"), Map.of())
                                .path("id")
                                .stringValue())
                .with(
                        "invitation",
                        admin.http()
                                .sendJson(
                                        "POST", "/api/v1/admin/invitations", Map.of("role", "user"))
                                .expecting(201)
                                .json()
                                .path("id")
                                .stringValue());
    }
}
