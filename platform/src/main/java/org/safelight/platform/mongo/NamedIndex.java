package org.safelight.platform.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;

import org.bson.conversions.Bson;

import java.util.concurrent.TimeUnit;

/** An index that a collection must have, under a name that operators can look up. */
public record NamedIndex(String name, Bson keys, boolean unique) {

    /** Much longer than other work may take: the collection may be full already. */
    private static final long MINUTES_TO_BUILD = 10;

    /** An index in this order of fields, all ascending; indexes are read either way. */
    public static NamedIndex on(String name, String... fields) {
        return new NamedIndex(name, Indexes.ascending(fields), false);
    }

    /** An index that keeps a second document with the same values out. */
    public static NamedIndex unique(String name, String... fields) {
        return new NamedIndex(name, Indexes.ascending(fields), true);
    }

    /** Makes the index where it is missing, and waits for it. */
    public void ensureIn(MongoCollection<?> collection) {
        collection
                .withTimeout(MINUTES_TO_BUILD, TimeUnit.MINUTES)
                .createIndex(keys, new IndexOptions().name(name).unique(unique));
    }
}
