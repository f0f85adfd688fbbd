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

/**
 * A photo as it is stored. One that was purged stays, with nothing in it but the last event seen,
 * so that an event that comes late does not bring it back.
 *
 * @param since the last event that showed the photo in albums or hid it
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
        long since = isShown(view) == isShown(before.view()) ? before.since() : sequence;
        return new StoredPhoto(id, sequence, since, view);
    }

    /** Whose albums show the photo; null where none does. */
    @Nullable UserId shownTo() {
        return view != null && isShown(view) ? view.owner() : null;
    }

    boolean isShownTo(UserId owner) {
        return owner.equals(shownTo());
    }

    private static boolean isShown(@Nullable PhotoView view) {
        return view != null && view.state() == PhotoState.ACTIVE;
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
