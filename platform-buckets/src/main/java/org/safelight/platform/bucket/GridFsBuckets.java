package org.safelight.platform.bucket;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.gridfs.GridFsBucket;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Buckets in MongoDB, over connections of their own: however many photos are on their way, other
 * work finds a connection free. The URI may set other bounds than these.
 */
final class GridFsBuckets implements BucketSource {

    private static final int MOST_CONNECTIONS = 50;
    private static final int SECONDS_TO_FIND_A_SERVER = 10;
    private static final int SECONDS_TO_CONNECT = 5;
    private static final int SECONDS_TO_ANSWER = 30;

    private final MongoClient client;
    private final MongoDatabase database;

    GridFsBuckets(String uri, String database) {
        if (uri.isBlank()) {
            throw new IllegalArgumentException("SAFELIGHT_BUCKETS=gridfs needs SPRING_MONGODB_URI");
        }
        this.client = MongoClients.create(settings(uri));
        this.database = client.getDatabase(database);
    }

    private static MongoClientSettings settings(String uri) {
        return MongoClientSettings.builder()
                .applicationName("safelight-buckets")
                .applyToClusterSettings(
                        cluster ->
                                cluster.serverSelectionTimeout(
                                        SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket ->
                                socket.connectTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS)
                                        .readTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(
                        pool ->
                                pool.maxSize(MOST_CONNECTIONS)
                                        .maxWaitTime(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .build();
    }

    @Override
    public Bucket open(String name) throws IOException {
        try {
            database.runCommand(new Document("ping", 1));
        } catch (MongoException e) {
            throw new IOException("The MongoDB that is to hold the buckets does not answer", e);
        }
        return new GridFsBucket(database, name);
    }

    @Override
    public void close() {
        client.close();
    }
}
