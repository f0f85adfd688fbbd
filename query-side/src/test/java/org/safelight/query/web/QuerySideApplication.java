package org.safelight.query.web;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.platform.axon.AxonMessaging;
import org.safelight.platform.axon.mongo.DistributedStorage;
import org.safelight.platform.axon.sqlite.EmbeddedStorage;
import org.safelight.platform.mongo.MongoConventions;
import org.safelight.platform.secret.mongo.DistributedKeys;
import org.safelight.platform.secret.sqlite.EmbeddedKeys;
import org.safelight.platform.security.SignIn;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.web.WebConventions;
import org.safelight.query.QuerySide;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The read side alone; whoever says that they are somebody is believed, and an administrator whose
 * name begins so.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = MongoAutoConfiguration.class)
@Import({AxonMessaging.class, WebConventions.class, SignIn.class, QuerySide.class})
class QuerySideApplication {

    @Bean(defaultCandidate = false)
    @Qualifier("originals")
    Bucket originals(@Value("${safelight.data}") Path data) throws IOException {
        return new FilesystemBucket(data.resolve("originals"));
    }

    @Bean(defaultCandidate = false)
    @Qualifier("thumbnails")
    Bucket thumbnails(@Value("${safelight.data}") Path data) throws IOException {
        return new FilesystemBucket(data.resolve("thumbnails"));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService everybody() {
        return name ->
                User.withUsername(name)
                        .password("{noop}secret")
                        .roles(name.startsWith("admin-") ? "ADMIN" : "USER")
                        .build();
    }

    /** With log and view in files. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!distributed")
    @Import({EmbeddedStorage.class, EmbeddedKeys.class})
    static class Embedded {

        @Bean(defaultCandidate = false)
        @Qualifier("secrets")
        SqliteFile secrets(@Value("${safelight.data}") Path data) {
            return SqliteFile.openPrivate(data.resolve("secrets.db"), Durability.FULL);
        }

        @Bean(defaultCandidate = false)
        @Qualifier("events")
        SqliteFile events(@Value("${safelight.data}") Path data) {
            return SqliteFile.open(data.resolve("events.db"), Durability.FULL);
        }

        @Bean(defaultCandidate = false)
        @Qualifier("operations")
        SqliteFile operations(@Value("${safelight.data}") Path data) {
            return SqliteFile.open(data.resolve("operations.db"), Durability.FULL);
        }
    }

    /** With the view in a MongoDB, and a log that is forgotten. */
    @Configuration(proxyBeanMethods = false)
    @Profile("distributed")
    @Import({
        MongoAutoConfiguration.class,
        MongoConventions.class,
        DistributedKeys.class,
        DistributedStorage.class
    })
    static class Distributed {

        @Bean
        EventStore eventStore() {
            return EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .fetchDelay(20)
                    .build();
        }
    }
}
