package org.safelight.query.library;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import org.safelight.contract.history.AlbumHistoryEntry;
import org.safelight.contract.library.PhotoView;
import org.safelight.platform.json.BareValueModule;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Photos, albums and changes of these as stores keep them: whole, as JSON of their fields. */
public final class ViewJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new BareValueModule())
                    .changeDefaultVisibility(
                            visible ->
                                    visible.withFieldVisibility(Visibility.ANY)
                                            .withGetterVisibility(Visibility.NONE)
                                            .withIsGetterVisibility(Visibility.NONE))
                    .build();

    private ViewJson() {}

    /** A photo, an album or a change as JSON. */
    public static String write(Object view) {
        return JSON.writeValueAsString(view);
    }

    /** A photo from what {@link #write} made of it. */
    public static PhotoView photo(String json) {
        return JSON.readValue(json, PhotoView.class);
    }

    /** An album from what {@link #write} made of it. */
    public static StoredAlbum album(String json) {
        return JSON.readValue(json, StoredAlbum.class);
    }

    /** A change of an album from what {@link #write} made of it. */
    public static AlbumHistoryEntry change(String json) {
        return JSON.readValue(json, AlbumHistoryEntry.class);
    }

    /** The fields of a document that has a photo or an album in one of them. */
    public static JsonNode document(String json) {
        return JSON.readTree(json);
    }

    /** A photo that is a field of a document. */
    public static PhotoView photo(JsonNode field) {
        return JSON.treeToValue(field, PhotoView.class);
    }

    /** An album that is a field of a document. */
    public static StoredAlbum album(JsonNode field) {
        return JSON.treeToValue(field, StoredAlbum.class);
    }
}
