package org.safelight.benchmarks.views;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.operations.Operations;
import org.safelight.platform.axon.AxonMessaging;
import org.safelight.platform.axon.sqlite.EmbeddedStorage;
import org.safelight.platform.axon.sqlite.SqliteView;
import org.safelight.platform.secret.sqlite.EmbeddedKeys;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.QuerySide;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.io.IOException;
import java.nio.file.Path;

/** The log and the whole read side in one process, as the embedded shape has them. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = UpdateCheckerAutoConfiguration.class)
@Import({
    AxonMessaging.class,
    EmbeddedStorage.class,
    EmbeddedKeys.class,
    QuerySide.class,
    ReadSide.Operated.class
})
public class ReadSide {

    /** The view that only listens, and the profile in which it is there. */
    static final String NOTHING = "nothing";

    /** The profile in which operators can direct the views; else nobody but the benchmark does. */
    static final String OPERATED = "operated";

    @Configuration(proxyBeanMethods = false)
    @Profile(OPERATED)
    @Import(Operations.class)
    static class Operated {}

    /** Runs over the data in this folder, until it is closed. */
    static ConfigurableApplicationContext over(Path data, String... profiles) {
        return new SpringApplicationBuilder(ReadSide.class)
                .web(WebApplicationType.NONE)
                .profiles(profiles)
                .properties(
                        "safelight.data=" + data,
                        "safelight.views.grace=0s",
                        "axon.axonserver.enabled=false",
                        "axon.timeout.enabled=false",
                        "axon.serializer.general=jackson3",
                        "axon.serializer.events=jackson3",
                        "axon.serializer.messages=jackson3",
                        "spring.autoconfigure.exclude="
                                + "org.springframework.boot.mongodb.autoconfigure"
                                + ".MongoAutoConfiguration",
                        "logging.level.root=warn",
                        "spring.main.banner-mode=off")
                .run();
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

    @Bean(defaultCandidate = false)
    @Qualifier("secrets")
    SqliteFile secrets(@Value("${safelight.data}") Path data) {
        return SqliteFile.open(data.resolve("secrets.db"), Durability.FULL);
    }

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

    /** For the passwords of public links, which nobody asks for here. */
    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean(defaultCandidate = false)
    @Qualifier(NOTHING)
    @Profile(NOTHING)
    SqliteFile nothingFile(@Value("${safelight.data}") Path data) {
        return SqliteFile.open(data.resolve("views").resolve("nothing.db"), Durability.NORMAL);
    }

    @Bean
    @Profile(NOTHING)
    SqliteView nothingView(@Qualifier(NOTHING) SqliteFile file) {
        return new SqliteView(NOTHING, file, new Nothing());
    }

    /** Gets every event, as it would be given to a view, and does nothing with it. */
    static final class Nothing {

        @EventHandler
        void on(PhotoEvent event) {}

        @EventHandler
        void on(AlbumEvent event) {}

        @ResetHandler
        void reset() {}
    }
}
