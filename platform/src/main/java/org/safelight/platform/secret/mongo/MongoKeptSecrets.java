package org.safelight.platform.secret.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;

import org.bson.Document;
import org.safelight.platform.secret.KeptSecrets;
import org.safelight.platform.secret.Passage;

import java.util.Optional;

/** Secrets in the database of secrets. */
public final class MongoKeptSecrets implements KeptSecrets {

    private static final String SECRET = "secret";
    private static final UpdateOptions OR_INSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> secrets;

    /** The secrets in this database. */
    public MongoKeptSecrets(MongoDatabase database) {
        secrets =
                database.getCollection("kept-secrets")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadPreference(ReadPreference.primary());
    }

    @Override
    public void keep(String id, Passage secret) {
        secrets.updateOne(eq(id), set(SECRET, secret.text()), OR_INSERT);
    }

    @Override
    public Optional<Passage> find(String id) {
        return Optional.ofNullable(secrets.find(eq(id)).first())
                .map(found -> Passage.parse(found.getString(SECRET)));
    }

    @Override
    public void forget(String id) {
        secrets.deleteOne(eq(id));
    }
}
