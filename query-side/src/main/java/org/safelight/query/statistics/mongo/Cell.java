package org.safelight.query.statistics.mongo;

import com.mongodb.client.model.Filters;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.safelight.query.statistics.CountedPhoto;

import tools.jackson.databind.JsonNode;

/**
 * The photos that are counted together: of one owner, month and camera, in sixteen parts by their
 * first digit, so that a change of one photo in a full month does not count all of it.
 */
record Cell(String owner, long month, String camera, String part) {

    static Cell of(String photoId, CountedPhoto photo) {
        return new Cell(
                photo.owner().value(), photo.month(), photo.camera(), photoId.substring(0, 1));
    }

    static Cell read(JsonNode document) {
        return new Cell(
                document.path("owner").asString(),
                document.path("month").asLong(),
                document.path("camera").asString(),
                document.path("part").asString());
    }

    /** Names the cell, and is what its photos have in common. */
    Document document() {
        return new Document("owner", owner)
                .append("month", month)
                .append("camera", camera)
                .append("part", part);
    }

    /** The photos in it. */
    Bson filter() {
        return Filters.and(
                Filters.eq("owner", owner),
                Filters.eq("month", month),
                Filters.eq("camera", camera),
                Filters.eq("part", part));
    }
}
