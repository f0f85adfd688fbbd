package org.safelight.endtoend.client;

import static org.awaitility.Awaitility.await;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Photos, under {@code /api/v1/photos}. */
public record Photos(Http http) {

    private static final String ALL = "/api/v1/photos";
    private static final Duration DEVELOPS_WITHIN = Duration.ofSeconds(20);

    /** Where a photo is. */
    public static String path(String photo) {
        return ALL + "/" + photo;
    }

    /** One photo. */
    public JsonNode find(String photo) {
        return http.get(path(photo)).expecting(200).json();
    }

    /** Waits until the photo's thumbnail is ready or failed, and tells which. */
    public String awaitOutcome(String photo) {
        return await("the thumbnail of " + photo)
                .atMost(DEVELOPS_WITHIN)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> thumbnailState(photo), state -> !state.equals("PENDING"));
    }

    /** Waits until the photo has a thumbnail; fails if that cannot be made. */
    public void awaitThumbnail(String photo) {
        String outcome = awaitOutcome(photo);
        if (!outcome.equals("READY")) {
            throw new AssertionError("No thumbnail: " + find(photo));
        }
    }

    /** A view may lag behind the answer to the upload: not there yet is pending. */
    private String thumbnailState(String photo) {
        Answer answer = http.get(path(photo));
        return answer.status() == 404
                ? "PENDING"
                : answer.expecting(200).json().at("/thumbnail/state").stringValue();
    }

    /** The original bytes. */
    public Answer original(String photo, String... headers) {
        return http.get(path(photo) + "/original", headers);
    }

    /** The thumbnail's bytes. */
    public Answer thumbnail(String photo, String... headers) {
        return http.get(path(photo) + "/thumbnail", headers);
    }

    /** Changes the description, by JSON merge. */
    public Answer describe(String photo, Map<String, ?> change, String... headers) {
        return http.sendJson("PATCH", path(photo), change, headers);
    }

    /** Puts it into the trash. */
    public Answer trash(String photo) {
        return http.send("DELETE", path(photo)).expecting(204);
    }

    /** Takes it out of the trash. */
    public Answer restore(String photo) {
        return act(photo, "/restore");
    }

    /** Removes its bytes for good. */
    public Answer purge(String photo) {
        return act(photo, "/purge");
    }

    /** Asks for another try at the thumbnail. */
    public Answer retryThumbnail(String photo) {
        return act(photo, "/thumbnail/retry");
    }

    private Answer act(String photo, String action) {
        return http.send("POST", path(photo) + action);
    }

    /** All photos that are not in the trash, page by page, the last uploaded first. */
    public List<JsonNode> all(int pageSize) {
        return Pages.all(http, ALL, pageSize);
    }

    /** All photos in the trash. */
    public List<JsonNode> trashed() {
        return Pages.all(http, ALL + "?state=trashed", 500);
    }
}
