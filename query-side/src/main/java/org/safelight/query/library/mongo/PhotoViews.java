package org.safelight.query.library.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.json.JsonObject;
import org.safelight.contract.UserId;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.library.PhotoView;
import org.safelight.query.library.ViewJson;

import tools.jackson.databind.JsonNode;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads photos by their ids. */
record PhotoViews(MongoCollection<Document> photos) {

    /** Those of these photos that are this owner's, by id. */
    Map<String, PhotoView> find(UserId owner, Collection<String> ids) {
        return find(ids, eq("owner", owner.value()));
    }

    /** Those of these photos that are not in the trash, whose ever, by id. */
    Map<String, PhotoView> active(Collection<String> ids) {
        return find(ids, eq("state", PhotoState.ACTIVE.name()));
    }

    private Map<String, PhotoView> find(Collection<String> ids, Bson which) {
        Map<String, PhotoView> found = new HashMap<>();
        if (!ids.isEmpty()) {
            photos.find(and(in("_id", ids), which), JsonObject.class)
                    .projection(include("view"))
                    .map(document -> view(ViewJson.document(document.getJson())))
                    .forEach(photo -> found.put(photo.photoId().value(), photo));
        }
        return found;
    }

    static PhotoView view(JsonNode document) {
        return ViewJson.photo(document.path("view"));
    }
}
