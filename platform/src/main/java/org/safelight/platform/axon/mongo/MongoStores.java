package org.safelight.platform.axon.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToRetrieveIdentifierException;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventhandling.saga.repository.MongoSagaStore;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.safelight.platform.axon.UpcastingSerializer;
import org.safelight.platform.mongo.NamedIndex;

import java.lang.management.ManagementFactory;

/**
 * What Axon must remember, each in a collection of the database, with the indexes it needs.
 *
 * @param node what this node is called where it claims work; no two may have the same name
 */
record MongoStores(MongoDatabase database, String node) {

    /** How far processors have come: one document for each segment. */
    static final String TOKENS = "tokens";

    private static final String GROUP_OF_LETTER = "processingGroup";
    private static final String SAGAS = "sagas";
    private static final String DEAD_LETTERS = "dead-letters";

    /** The stores for this process, which is called by its number and its host. */
    static MongoStores in(MongoDatabase database) {
        return new MongoStores(database, ManagementFactory.getRuntimeMXBean().getName());
    }

    TokenStore tokens(Serializer serializer) {
        NamedIndex.unique("one_token_for_each_segment", "processorName", "segment")
                .ensureIn(database.getCollection(TOKENS));
        var store =
                MongoTokenStore.builder()
                        .mongoTemplate(template())
                        .serializer(serializer)
                        .nodeId(node)
                        .ensureIndexes(false)
                        .build();
        identify(store);
        return store;
    }

    /** How many segments a processor has, on whichever nodes. */
    int segments(String processor) {
        return (int)
                database.getCollection(TOKENS)
                        .countDocuments(SegmentPosition.ofProcessor(processor));
    }

    SagaStore<Object> sagas(Serializer serializer) {
        var sagas = database.getCollection(SAGAS);
        NamedIndex.unique("saga_by_identifier", "sagaIdentifier").ensureIn(sagas);
        NamedIndex.on("sagas_by_association", "sagaType", "associations").ensureIn(sagas);
        return MongoSagaStore.builder().mongoTemplate(template()).serializer(serializer).build();
    }

    /**
     * Letters that a processing group could not handle; old ones come as today's. The queue makes
     * its own indexes.
     */
    SequencedDeadLetterQueue<EventMessage<?>> deadLetters(String group, Configuration axon) {
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .mongoTemplate(new LettersInOrder(collections()))
                .serializer(UpcastingSerializer.of(axon))
                .build();
    }

    /** Where both names have tokens, another node was faster. */
    static void rename(MongoDatabase database, String formerGroup, String group) {
        MongoCollection<Document> tokens = database.getCollection(TOKENS);
        if (tokens.countDocuments(SegmentPosition.ofProcessor(group)) == 0) {
            tokens.updateMany(
                    SegmentPosition.ofProcessor(formerGroup), SegmentPosition.toProcessor(group));
        }
        database.getCollection(DEAD_LETTERS)
                .updateMany(
                        Filters.eq(GROUP_OF_LETTER, formerGroup),
                        Updates.set(GROUP_OF_LETTER, group));
    }

    /** The store is given an identity at its first use; of two first nodes, one comes second. */
    private static void identify(TokenStore store) {
        try {
            store.retrieveStorageIdentifier();
        } catch (UnableToRetrieveIdentifierException another) {
            store.retrieveStorageIdentifier();
        }
    }

    private MongoTemplate template() {
        return collections().build();
    }

    private DefaultMongoTemplate.Builder collections() {
        return DefaultMongoTemplate.builder()
                .mongoDatabase(database)
                .trackingTokensCollectionName(TOKENS)
                .sagasCollectionName(SAGAS)
                .deadLetterCollectionName(DEAD_LETTERS);
    }
}
