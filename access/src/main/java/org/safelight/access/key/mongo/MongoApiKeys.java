package org.safelight.access.key.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.safelight.access.address.Networks;
import org.safelight.access.key.ApiKey;
import org.safelight.access.key.ApiKeys;
import org.safelight.access.key.KeyHash;
import org.safelight.access.key.KeyId;
import org.safelight.access.key.KeyLimits;
import org.safelight.access.key.Scope;
import org.safelight.contract.UserId;
import org.safelight.platform.mongo.NamedIndex;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keys as a collection in a database of secrets. */
public final class MongoApiKeys implements ApiKeys {

    private static final String ID = "_id";
    private static final String OWNER = "owner";
    private static final String HASH = "hash";
    private static final String CREATED = "createdAt";
    private static final String USED = "lastUsedAt";

    private final MongoCollection<Document> keys;

    /** The keys in this database. Their index is made with the first key. */
    public MongoApiKeys(MongoDatabase database) {
        keys =
                database.getCollection("api-keys")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadPreference(ReadPreference.primary());
    }

    /**
     * Counts afterwards: of several that are made at once the last to count sees all that stay, so
     * there are never too many, though perhaps one is refused that would have had room.
     */
    @Override
    public boolean add(Kept kept, int most) {
        NamedIndex.on("keys_of_owner", OWNER, CREATED).ensureIn(keys);
        keys.insertOne(document(kept));
        int count =
                keys.find(eq(OWNER, kept.key().owner().value()))
                        .projection(include(ID))
                        .limit(most + 1)
                        .into(new ArrayList<>())
                        .size();
        if (count > most) {
            keys.deleteOne(eq(ID, kept.key().id().value()));
            return false;
        }
        return true;
    }

    @Override
    public Optional<Kept> find(KeyId id) {
        return Optional.ofNullable(keys.find(eq(ID, id.value())).first())
                .map(it -> new Kept(key(it), new KeyHash(it.get(HASH, Binary.class).getData())));
    }

    @Override
    public List<ApiKey> of(UserId owner) {
        return keys.find(eq(OWNER, owner.value()))
                .projection(exclude(HASH))
                .sort(orderBy(descending(CREATED), ascending(ID)))
                .map(MongoApiKeys::key)
                .into(new ArrayList<>());
    }

    @Override
    public boolean remove(UserId owner, KeyId id) {
        return keys.deleteOne(and(eq(ID, id.value()), eq(OWNER, owner.value()))).getDeletedCount()
                == 1;
    }

    @Override
    public void used(KeyId id, Instant when) {
        Date date = Date.from(when);
        keys.updateOne(
                and(eq(ID, id.value()), or(eq(USED, null), lt(USED, date))), set(USED, date));
    }

    private static Document document(Kept kept) {
        ApiKey key = kept.key();
        return new Document(ID, key.id().value())
                .append(OWNER, key.owner().value())
                .append("name", key.name())
                .append("scopes", key.scopes().stream().sorted().map(Scope::word).toList())
                .append(HASH, new Binary(kept.hash().bytes()))
                .append(CREATED, Date.from(key.createdAt()))
                .append("expiresAt", date(key.expiresAt()))
                .append("addresses", key.addresses().text())
                .append("perSecond", key.limits().perSecond())
                .append("burst", key.limits().burst())
                .append("perDay", key.limits().perDay())
                .append("ownerListed", key.ownerListed());
    }

    private static ApiKey key(Document document) {
        return new ApiKey(
                new KeyId(document.getString(ID)),
                new UserId(document.getString(OWNER)),
                document.getString("name"),
                document.getList("scopes", String.class).stream()
                        .map(Scope::of)
                        .collect(Collectors.toSet()),
                document.getDate(CREATED).toInstant(),
                instant(document.getDate("expiresAt")),
                Networks.of(document.getString("addresses")),
                new KeyLimits(
                        document.getLong("perSecond"),
                        document.getLong("burst"),
                        document.getLong("perDay")),
                document.getBoolean("ownerListed"),
                instant(document.getDate(USED)));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
