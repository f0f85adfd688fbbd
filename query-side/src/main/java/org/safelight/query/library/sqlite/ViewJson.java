package org.safelight.query.library.sqlite;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import org.safelight.contract.library.PhotoView;
import org.safelight.platform.json.BareValueModule;
import org.safelight.query.library.StoredAlbum;

import tools.jackson.databind.json.JsonMapper;

/** Photos and albums as they are kept in a column: whole, as JSON of their fields. */
final class ViewJson {

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

    static String write(Object view) {
        return JSON.writeValueAsString(view);
    }

    static PhotoView photo(String json) {
        return JSON.readValue(json, PhotoView.class);
    }

    static StoredAlbum album(String json) {
        return JSON.readValue(json, StoredAlbum.class);
    }
}
