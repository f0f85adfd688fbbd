package org.safelight.query.library.mongo;

import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.library.PhotoView;
import org.safelight.query.library.PhotoChange;
import org.safelight.query.library.TimelineKey;
import org.safelight.query.library.ViewJson;

import tools.jackson.databind.JsonNode;

import java.util.Objects;

/**
 * A photo as it is stored. One that was purged stays, with nothing in it but the last event seen,
 * so that an event that comes late does not bring it back.
 *
 * @param since the last event that showed the photo in albums, hid it or gave it another date
 */
record StoredPhoto(String id, long sequence, long since, @Nullable PhotoView view)
        implements Sequenced.State {

    static StoredPhoto read(JsonNode document) {
        JsonNode view = document.path("view");
        return new StoredPhoto(
                document.path("_id").asString(),
                document.path("sequence").asLong(),
                document.path("since").asLong(),
                view.isObject() ? ViewJson.photo(view) : null);
    }

    /** What an event makes of a photo; of one that is not known, only an upload makes something. */
    static @Nullable StoredPhoto after(
            @Nullable StoredPhoto before, String id, long sequence, PhotoChange change) {
        @Nullable PhotoView view = change.applyTo(before == null ? null : before.view());
        if (before == null) {
            return view == null ? null : new StoredPhoto(id, sequence, sequence, view);
        }
        boolean same = Objects.equals(shownAt(view), shownAt(before.view()));
        long since = same ? before.since() : sequence;
        return new StoredPhoto(id, sequence, since, view);
    }

    /** Whose albums show the photo; null where none does. */
    @Nullable UserId shownTo() {
        return view != null && taken() != null ? view.owner() : null;
    }

    /** Where in an album by date the photo is shown; null where none shows it. */
    @Nullable Long taken() {
        return shownAt(view);
    }

    private static @Nullable Long shownAt(@Nullable PhotoView view) {
        return view != null && view.state() == PhotoState.ACTIVE ? TimelineKey.of(view) : null;
    }

    @Override
    public Document content() {
        Document content = new Document("since", since);
        return view == null
                ? content
                : content.append("owner", view.owner().value())
                        .append("state", view.state().name())
                        .append("uploadedAt", view.uploadedAt().toEpochMilli())
                        .append("taken", TimelineKey.of(view))
                        .append("view", BsonDocument.parse(ViewJson.write(view)));
    }
}
