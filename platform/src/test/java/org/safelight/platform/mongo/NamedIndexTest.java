package org.safelight.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NamedIndexTest {

    private final TestMongo mongo = TestMongo.fresh();
    private final MongoCollection<Document> prints = mongo.database().getCollection("prints");

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void aUniqueIndexHasItsNameAndKeepsASecondOut() {
        var index = NamedIndex.unique("one_of_each_frame", "roll", "frame");
        index.ensureIn(prints);
        index.ensureIn(prints);

        prints.insertOne(frame(1));
        prints.insertOne(frame(2));

        assertThat(prints.listIndexes().map(it -> it.getString("name")))
                .contains("one_of_each_frame");
        assertThatThrownBy(() -> prints.insertOne(frame(1)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e ->
                                assertThat(e.getError().getCategory())
                                        .isEqualTo(ErrorCategory.DUPLICATE_KEY));
    }

    private static Document frame(int n) {
        return new Document("roll", "first").append("frame", n);
    }
}
