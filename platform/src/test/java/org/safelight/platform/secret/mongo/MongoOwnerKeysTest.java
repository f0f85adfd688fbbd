package org.safelight.platform.secret.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.platform.secret.OwnerKey;
import org.safelight.platform.secret.OwnerKeys;
import org.safelight.platform.secret.OwnerKeys.State.Destroyed;
import org.safelight.platform.secret.OwnerKeysContract;

class MongoOwnerKeysTest extends OwnerKeysContract {

    private static TestMongo mongo;
    private OwnerKeys keys;

    @BeforeAll
    static void start() {
        mongo = TestMongo.fresh();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @BeforeEach
    void empty() {
        mongo.database().drop();
        keys = new MongoOwnerKeys(mongo.database());
    }

    @Override
    protected OwnerKeys keys() {
        return keys;
    }

    @Override
    protected OwnerKeys elsewhere() {
        return new MongoOwnerKeys(mongo.database());
    }

    @Test
    void aKeyWhoseDestructionBrokeOffHalfWayIsDestroyed() {
        OwnerKey half = keys.of(ANNA);
        mongo.database().getCollection("destroyed-keys").insertOne(new Document("_id", half.id()));

        assertThat(keys.find(half.id())).isInstanceOf(Destroyed.class);
        assertThat(keys.idOf(ANNA)).isEmpty();
        assertThat(keys.of(ANNA).id()).isNotEqualTo(half.id());
    }

    @Test
    void nothingOfADestroyedKeyIsLeftInItsCollections() {
        OwnerKey anna = keys.of(ANNA);
        assertThat(mongo.database().getCollection("owner-keys").countDocuments()).isOne();

        keys.destroy(anna.id());

        assertThat(mongo.database().getCollection("owner-keys").countDocuments()).isZero();
    }

    @Test
    void aRestoredCopyOfADestroyedKeyIsGoneOnceItIsDestroyedAgain() {
        OwnerKey anna = keys.of(ANNA);
        Document copy = mongo.database().getCollection("owner-keys").find().first();
        keys.destroy(anna.id());
        mongo.database().drop();
        mongo.database().getCollection("owner-keys").insertOne(copy);

        keys.destroy(anna.id());

        assertThat(keys.find(anna.id())).isInstanceOf(Destroyed.class);
        assertThat(keys.of(ANNA).id()).isNotEqualTo(anna.id());
    }
}
