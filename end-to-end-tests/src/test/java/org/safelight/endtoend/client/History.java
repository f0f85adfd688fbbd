package org.safelight.endtoend.client;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The past of photos and albums, and the way back. */
public record History(Http http) {

    /** Every change of a photo, the last first. */
    public List<JsonNode> ofPhoto(String photo) {
        return Pages.all(http, Photos.path(photo) + "/history", 2);
    }

    /** Every change of an album, the last first. */
    public List<JsonNode> ofAlbum(String album) {
        return Pages.all(http, Albums.path(album) + "/history", 2);
    }

    /** The names of changes, in the order given. */
    public static List<String> changes(List<JsonNode> history) {
        return history.stream().map(change -> change.path("change").stringValue()).toList();
    }

    /** An album as it was. */
    public Answer albumAsOf(String album, String instant) {
        return http.get(Albums.path(album) + "?asOf=" + encoded(instant));
    }

    /** The ids of the photos in an album as they were. */
    public List<String> photosAsOf(String album, String instant) {
        String path = Albums.path(album) + "/photos?asOf=" + encoded(instant);
        return Pages.all(http, path, 2).stream()
                .map(item -> item.path("id").stringValue())
                .toList();
    }

    /** What became of an album between two instants. */
    public Answer compare(String album, String from, String to) {
        String query = "?from=" + encoded(from) + "&to=" + encoded(to);
        return http.get(Albums.path(album) + "/compare" + query);
    }

    /** Takes back a command. */
    public Answer undo(String commandId) {
        return http.sendJson("POST", "/api/v1/undo", Map.of("commandId", commandId));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
