package org.safelight.query.library.mongo;

import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.query.library.PageToken;
import org.safelight.query.library.ViewJson;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Some documents of a list, and the token of the next page where there is one. */
record Page(List<JsonNode> documents, @Nullable String nextToken) {

    /** Reads a page of those documents that are in the list. */
    static Page of(
            MongoCollection<Document> collection, Bson list, PageQuery query, PageRequest request) {
        List<JsonNode> found =
                collection
                        .find(query.from(list, request.token()), JsonObject.class)
                        .sort(query.order())
                        .limit(request.size() + 1)
                        .map(document -> ViewJson.document(document.getJson()))
                        .into(new ArrayList<>());
        return page(query, request.size(), found);
    }

    /** One document more than fits was asked for, to see whether there is a next page. */
    private static Page page(PageQuery query, int size, List<JsonNode> found) {
        if (found.size() <= size) {
            return new Page(found, null);
        }
        JsonNode last = found.get(size - 1);
        var token =
                new PageToken(
                        query.listing(),
                        last.path(query.key()).asString(),
                        last.path(query.id()).asString());
        return new Page(found.subList(0, size), token.text());
    }
}
