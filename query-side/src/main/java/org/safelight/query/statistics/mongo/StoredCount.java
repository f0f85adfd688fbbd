package org.safelight.query.statistics.mongo;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.query.library.mongo.Sequenced;
import org.safelight.query.statistics.CountedPhoto;
import org.safelight.query.statistics.StatisticsWriter.Step;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a photo adds, as it is stored. One that was purged stays, with nothing in it but the last
 * event seen.
 *
 * @param touched the cells whose numbers the last event has changed, for the event to be handled
 *     once more
 */
record StoredCount(String id, long sequence, @Nullable CountedPhoto photo, Set<Cell> touched)
        implements Sequenced.State {

    static StoredCount read(JsonNode document) {
        String id = document.path("_id").asString();
        Set<Cell> touched = new LinkedHashSet<>();
        document.path("touched").forEach(cell -> touched.add(Cell.read(cell)));
        return new StoredCount(
                id,
                document.path("sequence").asLong(),
                document.has("owner") ? photo(document) : null,
                touched);
    }

    static StoredCount after(@Nullable StoredCount before, String id, long sequence, Step step) {
        @Nullable CountedPhoto was = before == null ? null : before.photo();
        @Nullable CountedPhoto is = step.applyTo(was);
        Set<Cell> touched = new LinkedHashSet<>();
        boolean isOther = !Objects.equals(was, is);
        if (was != null && isOther) {
            touched.add(Cell.of(id, was));
        }
        if (is != null && isOther) {
            touched.add(Cell.of(id, is));
        }
        return new StoredCount(id, sequence, is, touched);
    }

    private static CountedPhoto photo(JsonNode document) {
        return new CountedPhoto(
                new UserId(document.path("owner").asString()),
                document.path("month").asLong(),
                document.path("firstMonth").asLong(),
                document.path("camera").asString(),
                document.path("trashed").asBoolean(),
                document.path("originalBytes").asLong(),
                document.path("thumbnailBytes").asLong());
    }

    @Override
    public Document content() {
        List<Document> cells = new ArrayList<>();
        touched.forEach(cell -> cells.add(cell.document()));
        Document content = new Document("touched", cells);
        return photo == null
                ? content
                : content.append("firstMonth", photo.firstMonth())
                        .append("trashed", photo.trashed())
                        .append("originalBytes", photo.originalBytes())
                        .append("thumbnailBytes", photo.thumbnailBytes())
                        .append("owner", photo.owner().value())
                        .append("month", photo.month())
                        .append("camera", photo.camera())
                        .append("part", Cell.of(id, photo).part());
    }
}
