package org.safelight.access.storage.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.access.oidc.person.PeopleBook;
import org.safelight.access.storage.StorageGrant;
import org.safelight.access.storage.StorageGrants;
import org.safelight.contract.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Date;
import java.util.Optional;

/**
 * For where there are no accounts: notes of people only what they may store, which all nodes need
 * to know, and lets in whom an issuer lets in.
 */
public final class SharedGrants implements PeopleBook, StorageGrants {

    private static final Logger log = LoggerFactory.getLogger(SharedGrants.class);
    private static final String PERSON = "_id";
    private static final String BYTES = "bytes";
    private static final String SAID_AT = "saidAt";

    private final MongoCollection<Document> grants;

    /** The grants in this database. */
    public SharedGrants(MongoDatabase database) {
        grants =
                database.getCollection("storage_grants")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadPreference(ReadPreference.primary());
    }

    /** That it cannot be noted for now keeps nobody out; the next sign-in tries again. */
    @Override
    public void note(OidcPerson person, @Nullable StorageGrant grant) {
        if (grant == null) {
            return;
        }
        try {
            if (of(person.id()).map(grant::replaces).orElse(true)) {
                keep(person.id(), grant);
            }
        } catch (MongoException e) {
            log.warn("What {} may store could not be noted", person.id(), e);
        }
    }

    /** What another node has noted meanwhile stays, if it was said later. */
    private void keep(UserId person, StorageGrant grant) {
        Date said = Date.from(grant.saidAt());
        try {
            grants.updateOne(
                    and(eq(PERSON, person.value()), lte(SAID_AT, said)),
                    combine(set(BYTES, grant.bytes()), set(SAID_AT, said)),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public boolean letsIn(OidcPerson person) {
        return true;
    }

    @Override
    public Optional<StorageGrant> of(UserId person) {
        return Optional.ofNullable(grants.find(eq(PERSON, person.value())).first())
                .map(it -> new StorageGrant(it.getLong(BYTES), it.getDate(SAID_AT).toInstant()));
    }
}
