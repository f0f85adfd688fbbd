package org.safelight.query.search.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.json.JsonObject;
import org.safelight.contract.UserId;
import org.safelight.contract.search.Area;
import org.safelight.query.library.ViewJson;
import org.safelight.query.search.Condition;
import org.safelight.query.search.SearchReader;
import org.safelight.query.search.Stretch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the search view from a MongoDB, beside whoever is writing to it. */
public final class MongoSearchReader implements SearchReader {

    private static final String PLACE = "place";
    private static final Bson NEWEST_FIRST = descending(PLACE);

    private final SearchCollections collections;

    /** A reader of the collections that a {@link MongoSearchWriter} writes. */
    public MongoSearchReader(MongoDatabase database, String prefix) {
        collections = SearchCollections.in(database, prefix);
    }

    @Override
    public List<Found> newest(UserId owner, Condition condition, Stretch stretch, int most) {
        return collections
                .photos()
                .find(filter(owner, condition, stretch), JsonObject.class)
                .projection(include(PLACE, "view"))
                .sort(NEWEST_FIRST)
                .limit(most)
                .map(document -> ViewJson.document(document.getJson()))
                .map(it -> new Found(it.path(PLACE).asString(), PhotoForm.view(it)))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<String> placeOf(
            UserId owner, Condition condition, Stretch stretch, int number) {
        return Optional.ofNullable(
                        collections
                                .photos()
                                .find(filter(owner, condition, stretch))
                                .projection(include(PLACE))
                                .sort(NEWEST_FIRST)
                                .skip(number - 1)
                                .first())
                .map(found -> found.getString(PLACE));
    }

    @Override
    public List<String> albums(UserId owner, String term, int most) {
        return collections
                .albums()
                .find(and(eq("owner", owner.value()), eq("terms", term)))
                .projection(include("_id"))
                .sort(descending("createdAt", "_id"))
                .limit(most)
                .map((Document found) -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    static Bson filter(UserId owner, Condition condition, Stretch stretch) {
        List<Bson> all = new ArrayList<>();
        all.add(eq("owner", owner.value()));
        condition.all().forEach(terms -> all.add(any(terms)));
        if (!condition.except().isEmpty()) {
            all.add(nor(and(condition.except().stream().map(MongoSearchReader::any).toList())));
        }
        addTaken(all, condition.taken());
        if (stretch.below() != null) {
            all.add(lt(PLACE, stretch.below()));
        }
        if (stretch.from() != null) {
            all.add(gte(PLACE, stretch.from()));
        }
        if (condition.area() != null) {
            all.add(within(condition.area()));
        }
        return and(all);
    }

    private static Bson any(Set<String> terms) {
        return terms.size() == 1 ? eq("terms", terms.iterator().next()) : in("terms", terms);
    }

    private static void addTaken(List<Bson> all, Condition.Moments taken) {
        if (taken.from() != Long.MIN_VALUE) {
            all.add(gte(PLACE, PhotoForm.place(taken.from())));
        }
        if (taken.to() != Long.MAX_VALUE) {
            all.add(lt(PLACE, PhotoForm.place(taken.to())));
        }
    }

    private static Bson within(Area area) {
        Bson east = lte("longitude", area.east());
        Bson west = gte("longitude", area.west());
        return and(
                gte("latitude", area.south()),
                lte("latitude", area.north()),
                area.west() <= area.east() ? and(west, east) : or(west, east));
    }
}
