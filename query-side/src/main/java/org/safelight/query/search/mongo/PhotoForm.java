package org.safelight.query.search.mongo;

import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.media.Place;
import org.safelight.query.library.TimelineKey;
import org.safelight.query.library.ViewJson;
import org.safelight.query.search.SearchedPhoto;
import org.safelight.query.search.StoredMemberships;

import tools.jackson.databind.JsonNode;

import java.util.Set;

/** A photo as it is stored. One that is not found by anything has no owner either. */
final class PhotoForm {

    private PhotoForm() {}

    static Versioned.Form<SearchedPhoto> form() {
        return new Versioned.Form<>(SearchedPhoto::unknown, PhotoForm::read, PhotoForm::content);
    }

    static PhotoView view(JsonNode document) {
        return ViewJson.photo(document.path("view"));
    }

    /** The place on the timeline before which nothing of this moment stands. */
    static String place(long moment) {
        return "%016x".formatted(moment ^ Long.MIN_VALUE);
    }

    private static SearchedPhoto read(JsonNode document) {
        return new SearchedPhoto(
                document.path("_id").asString(),
                document.path("sequence").asLong(),
                document.path("view").isObject() ? view(document) : null,
                StoredMemberships.read(document.path("albums")));
    }

    private static Document content(SearchedPhoto photo) {
        Document content =
                new Document("sequence", photo.sequence())
                        .append(
                                "albums",
                                photo.albums().stream()
                                        .map(it -> BsonDocument.parse(ViewJson.write(it)))
                                        .toList());
        @Nullable PhotoView view = photo.view();
        Set<String> terms = photo.terms();
        if (view != null) {
            content.append("view", BsonDocument.parse(ViewJson.write(view)));
            if (!terms.isEmpty()) {
                content.append("owner", view.owner().value())
                        .append("terms", terms)
                        .append("place", place(TimelineKey.of(view)) + photo.id());
                addPlace(content, Personal.readable(view.facts().place()));
            }
        }
        return content;
    }

    private static void addPlace(Document content, @Nullable Place taken) {
        if (taken != null) {
            content.append("latitude", taken.latitude()).append("longitude", taken.longitude());
        }
    }
}
