package org.safelight.endtoend.client;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Albums, under {@code /api/v1/albums}. Every change returns the answer, for its token. */
public record Albums(Http http) {

    private static final String ALL = "/api/v1/albums";

    /** Where an album is. */
    public static String path(String album) {
        return ALL + "/" + album;
    }

    /** Makes an album and returns its id. */
    public String create(String title) {
        return tryCreate(Map.of("title", title)).expecting(201).json().path("id").stringValue();
    }

    /** Asks for a new album. */
    public Answer tryCreate(Map<String, ?> body) {
        return http.sendJson("POST", ALL, body);
    }

    /** One album. */
    public Answer find(String album, String... headers) {
        return http.get(path(album), headers);
    }

    /** The ids of its photos in its order, as they are after the command that was answered so. */
    public List<String> photosAfter(Answer command, String album) {
        String token = command.consistencyToken();
        return http.get(path(album) + "/photos", "Consistency-Token", token)
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .map(photo -> photo.path("id").stringValue())
                .toList();
    }

    /** All albums, the last created first. */
    public List<JsonNode> all() {
        return Pages.all(http, ALL, 500);
    }

    /** Changes title or text. */
    public Answer describe(String album, Map<String, ?> change, String... headers) {
        return http.sendJson("PATCH", path(album), change, headers);
    }

    /** Puts photos at the end. */
    public Answer add(String album, String... photos) {
        return http.sendJson("POST", path(album) + "/photos", Map.of("photoIds", photos));
    }

    /** Takes one photo out. */
    public Answer remove(String album, String photo) {
        return http.send("DELETE", path(album) + "/photos/" + photo);
    }

    /** Takes photos out. */
    public Answer removeAll(String album, String... photos) {
        return http.sendJson("POST", path(album) + "/photos/remove", Map.of("photoIds", photos));
    }

    /** Moves photos to right behind another one, or to the front. */
    public Answer move(String album, List<String> photos, @Nullable String after) {
        var body = new HashMap<String, @Nullable Object>(Map.of("photoIds", photos));
        body.put("after", after);
        return http.sendJson("POST", path(album) + "/photos/move", body);
    }

    /** Chooses the photo that stands for the album. */
    public Answer cover(String album, String photo) {
        return http.sendJson("PUT", path(album) + "/cover", Map.of("photoId", photo));
    }

    /** Deletes it. */
    public Answer delete(String album) {
        return http.send("DELETE", path(album));
    }

    /** Brings it back. */
    public Answer restore(String album) {
        return http.send("POST", path(album) + "/restore");
    }
}
