package org.safelight.platform.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How the processes of the distributed shape use their MongoDB: what was written has come to stay,
 * what is read was written, and a database that does not answer is an error soon.
 */
@Configuration(proxyBeanMethods = false)
@Profile("distributed")
public class MongoConventions {

    private static final String DATABASE = "safelight";
    private static final int BEFORE_THE_URI_IS_APPLIED = -1;
    private static final long SECONDS_TO_CONNECT = 2;
    private static final long SECONDS_TO_FIND_A_SERVER = 5;
    private static final long SECONDS_TO_GET_A_CONNECTION = 5;
    private static final long SECONDS_TO_ANSWER = 10;
    private static final int CONNECTIONS = 50;

    /** Bounds for every wait. The URI can set others: {@code ?socketTimeoutMS=20000}. */
    @Bean
    @Order(BEFORE_THE_URI_IS_APPLIED)
    MongoClientSettingsBuilderCustomizer boundedWaits() {
        return MongoConventions::boundWaits;
    }

    /** Nothing that the URI says can make writes less safe. */
    @Bean
    MongoClientSettingsBuilderCustomizer safeWrites() {
        return MongoConventions::makeWritesSafe;
    }

    /**
     * The database of this program: the one that {@code spring.mongodb.database} names, or else the
     * URI, or else {@code safelight}.
     */
    @Bean
    MongoDatabase mongoDatabase(
            MongoClient client,
            MongoConnectionDetails details,
            @Value("${spring.mongodb.uri:}") String uri,
            @Value("${spring.mongodb.database:}") String named) {
        Optional<String> inUri =
                uri.isEmpty()
                        ? Optional.empty()
                        : Optional.ofNullable(details.getConnectionString().getDatabase());
        return client.getDatabase(named.isEmpty() ? inUri.orElse(DATABASE) : named);
    }

    /** In the place of Spring Boot's own, by its name. */
    @Bean
    MongoHealth mongoHealthIndicator(MongoDatabase database) {
        return new MongoHealth(database);
    }

    /** Bounds every wait of a client. */
    static void boundWaits(MongoClientSettings.Builder client) {
        client.applyToClusterSettings(
                        cluster ->
                                cluster.serverSelectionTimeout(
                                        SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket ->
                                socket.connectTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS)
                                        .readTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(
                        pool ->
                                pool.maxSize(CONNECTIONS)
                                        .maxWaitTime(
                                                SECONDS_TO_GET_A_CONNECTION, TimeUnit.SECONDS));
    }

    /**
     * A write is done when most servers have it on disk. Reads go to the server that takes the
     * writes. Repeating a write after an election is left on: the driver does it only where there
     * are replicas, and leaves a single server alone.
     */
    static void makeWritesSafe(MongoClientSettings.Builder client) {
        client.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readPreference(ReadPreference.primary())
                .readConcern(ReadConcern.DEFAULT)
                .retryWrites(true);
    }
}
