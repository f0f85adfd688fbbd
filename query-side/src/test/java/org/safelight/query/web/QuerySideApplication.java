package org.safelight.query.web;

import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.platform.axon.AxonMessaging;
import org.safelight.platform.axon.sqlite.EmbeddedStorage;
import org.safelight.platform.security.SignIn;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.web.WebConventions;
import org.safelight.query.QuerySide;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.io.IOException;
import java.nio.file.Path;

/** The read side alone; whoever says that they are somebody is believed. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    AxonMessaging.class,
    EmbeddedStorage.class,
    WebConventions.class,
    SignIn.class,
    QuerySide.class
})
class QuerySideApplication {

    @Bean(defaultCandidate = false)
    @Qualifier("events")
    SqliteFile events(@Value("${safelight.data}") Path data) {
        return SqliteFile.open(data.resolve("events.db"), Durability.FULL);
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

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService everybody() {
        return name -> User.withUsername(name).password("{noop}secret").roles("USER").build();
    }
}
