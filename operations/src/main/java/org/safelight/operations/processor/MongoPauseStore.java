package org.safelight.operations.processor;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;

import org.bson.Document;

import java.util.HashSet;
import java.util.Set;

/** Paused processors as documents that the processes share. */
public final class MongoPauseStore implements PauseStore {

    private static final String COLLECTION = "paused-processors";
    private static final String ID = "_id";

    private final MongoCollection<Document> paused;

    /** The paused ones in this database. */
    public MongoPauseStore(MongoDatabase database) {
        paused = database.getCollection(COLLECTION);
    }

    @Override
    public void pause(String processor) {
        paused.replaceOne(
                eq(ID, processor), new Document(ID, processor), new ReplaceOptions().upsert(true));
    }

    @Override
    public void start(String processor) {
        paused.deleteOne(eq(ID, processor));
    }

    @Override
    public Set<String> paused() {
        return paused.find().map(it -> it.getString(ID)).into(new HashSet<>());
    }
}
