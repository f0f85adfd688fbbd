package org.safelight.query.library.mongo;

import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.query.library.Page;
import org.safelight.query.library.Page.Item;
import org.safelight.query.library.PageToken;
import org.safelight.query.library.ViewJson;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Pages of those documents of a collection that are in a list. */
record Pages(MongoCollection<Document> collection, Bson list, PageQuery query) {

    /** The page that was asked for. */
    Page<JsonNode> read(PageRequest request) {
        @Nullable String token = request.token();
        return from(
                token == null ? null : PageToken.parseEither(query.listing(), token),
                request.size());
    }

    /** The page next to a place. */
    Page<JsonNode> from(@Nullable PageToken place, int size) {
        return Page.read(query.listing(), place, size, this::nextTo);
    }

    private List<Item<JsonNode>> nextTo(@Nullable PageToken place, int most) {
        return collection
                .find(query.nextTo(list, place), JsonObject.class)
                .sort(query.order(place != null && place.before()))
                .limit(most)
                .map(document -> item(ViewJson.document(document.getJson())))
                .into(new ArrayList<>());
    }

    private Item<JsonNode> item(JsonNode document) {
        return new Item<>(
                document.path(query.key()).asString(),
                document.path(query.id()).asString(),
                document);
    }
}
