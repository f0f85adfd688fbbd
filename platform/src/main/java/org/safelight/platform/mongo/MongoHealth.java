package org.safelight.platform.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says whether the database answers. It asks with {@code ping}, which every server knows, also one
 * that only speaks MongoDB's protocol.
 */
public final class MongoHealth implements HealthIndicator {

    private static final Document PING = new Document("ping", 1);

    private final MongoDatabase database;

    public MongoHealth(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            database.runCommand(PING);
            return Health.up().withDetail("database", database.getName()).build();
        } catch (MongoException unreachable) {
            return Health.down(unreachable).build();
        }
    }
}
