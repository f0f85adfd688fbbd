package org.safelight.platform.secret.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;

import org.bson.Document;
import org.bson.types.Binary;
import org.safelight.platform.mongo.NamedIndex;
import org.safelight.platform.secret.OwnerKey;
import org.safelight.platform.secret.OwnerKeys;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/**
 * Keys in a database of their own. That a key is destroyed is written first: a node that ends
 * before the key is removed leaves one that nobody uses, and that goes with the next attempt.
 */
public final class MongoOwnerKeys implements OwnerKeys {

    private static final String ID = "_id";
    private static final String KEY = "key";
    private static final String SECRET = "secret";
    private static final UpdateOptions OR_INSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> keys;
    private final MongoCollection<Document> destroyed;

    /** The keys in this database. Its index is made with the first key. */
    public MongoOwnerKeys(MongoDatabase database) {
        keys = safe(database.getCollection("owner-keys"));
        destroyed = safe(database.getCollection("destroyed-keys"));
    }

    private static MongoCollection<Document> safe(MongoCollection<Document> collection) {
        return collection
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadPreference(ReadPreference.primary());
    }

    @Override
    public OwnerKey of(String owner) {
        Optional<OwnerKey> kept = kept(owner);
        if (kept.isPresent()) {
            if (!isDestroyed(kept.get().id())) {
                return kept.get();
            }
            keys.deleteOne(eq(KEY, kept.get().id()));
        }
        insert(owner, OwnerKey.fresh());
        return kept(owner).orElseThrow();
    }

    private void insert(String owner, OwnerKey fresh) {
        NamedIndex.unique("key_by_name", KEY).ensureIn(keys);
        try {
            keys.insertOne(
                    new Document(ID, owner)
                            .append(KEY, fresh.id())
                            .append(SECRET, new Binary(fresh.secret())));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private Optional<OwnerKey> kept(String owner) {
        return Optional.ofNullable(keys.find(eq(ID, owner)).first()).map(MongoOwnerKeys::key);
    }

    private static OwnerKey key(Document document) {
        return new OwnerKey(document.getString(KEY), document.get(SECRET, Binary.class).getData());
    }

    @Override
    public Optional<String> idOf(String owner) {
        return kept(owner).map(OwnerKey::id).filter(id -> !isDestroyed(id));
    }

    @Override
    public State find(String id) {
        if (isDestroyed(id)) {
            return new State.Destroyed();
        }
        return Optional.ofNullable(keys.find(eq(KEY, id)).first())
                .map(MongoOwnerKeys::key)
                .<State>map(State.Kept::new)
                .orElseGet(State.Unknown::new);
    }

    private boolean isDestroyed(String id) {
        return destroyed.find(eq(ID, id)).first() != null;
    }

    @Override
    public void destroy(String id) {
        Date now = Date.from(Instant.now());
        destroyed.updateOne(eq(ID, id), setOnInsert("destroyedAt", now), OR_INSERT);
        keys.deleteOne(eq(KEY, id));
    }
}
