package org.safelight.query.web.history;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.history.AlbumMoment;
import org.safelight.contract.history.PhotoMoment;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.Description;
import org.safelight.query.web.resource.TakenAtResource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a photo or an album that people can change, by the names that writes use. */
final class Moments {

    private Moments() {}

    /** Nothing is known of a photo that is not there, and nothing was said of it. */
    static Map<String, @Nullable Object> fields(@Nullable PhotoMoment photo) {
        Description words = photo == null ? Description.NONE : photo.description();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("state", photo == null ? null : photo.state());
        fields.put("caption", words.caption().or(Caption.NONE).value());
        fields.put("tags", words.tags().or(List.of()));
        fields.put("favourite", words.favourite());
        fields.put("rating", words.rating());
        fields.put("takenAt", TakenAtResource.of(words.correctedDate()));
        return fields;
    }

    static Map<String, @Nullable Object> fields(@Nullable AlbumMoment album) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("title", album == null ? null : album.title());
        fields.put("text", album == null ? null : album.text());
        fields.put("cover", album == null ? null : album.cover());
        fields.put("deleted", album == null ? null : album.deleted());
        return fields;
    }
}
