package org.safelight.platform.axon.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;

import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Dead letters sorted before the first of each sequence is looked for. Axon's queue takes whichever
 * the database finds first, which need not be the one that was put aside first.
 */
final class LettersInOrder extends DefaultMongoTemplate {

    private static final Bson IN_ORDER =
            Aggregates.sort(Sorts.ascending("sequenceIdentifier", "index"));

    LettersInOrder(Builder builder) {
        super(builder);
    }

    @Override
    public MongoCollection<Document> deadLetterCollection() {
        return sorted(super.deadLetterCollection());
    }

    @SuppressWarnings("unchecked")
    private static MongoCollection<Document> sorted(MongoCollection<Document> letters) {
        return (MongoCollection<Document>)
                Proxy.newProxyInstance(
                        MongoCollection.class.getClassLoader(),
                        new Class<?>[] {MongoCollection.class},
                        (proxy, method, arguments) -> {
                            try {
                                return method.getName().equals("aggregate")
                                                && arguments.length == 1
                                                && arguments[0] instanceof List<?> stages
                                        ? letters.aggregate(afterTheMatch((List<Bson>) stages))
                                        : method.invoke(letters, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private static List<Bson> afterTheMatch(List<Bson> stages) {
        List<Bson> sorted = new ArrayList<>(stages);
        sorted.add(1, IN_ORDER);
        return sorted;
    }
}
