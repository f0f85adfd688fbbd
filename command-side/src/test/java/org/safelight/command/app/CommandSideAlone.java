package org.safelight.command.app;

import org.safelight.access.storage.StorageLimits;
import org.safelight.command.CommandSide;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.platform.axon.AxonMessaging;
import org.safelight.platform.axon.sqlite.EmbeddedStorage;
import org.safelight.platform.secret.sqlite.EmbeddedKeys;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.web.WebConventions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

import java.io.IOException;
import java.util.Optional;

/** The write side in a folder that is thrown away, with the users anna, bert and carl. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    AxonMessaging.class,
    EmbeddedStorage.class,
    EmbeddedKeys.class,
    WebConventions.class,
    CommandSide.class
})
public class CommandSideAlone {

    @Bean
    ThrownAwayFolder folder(@Value("${folder:}") String given) throws IOException {
        return ThrownAwayFolder.make(given);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("events")
    SqliteFile eventsFile(ThrownAwayFolder folder) {
        return SqliteFile.open(folder.path().resolve("events.db"), Durability.FULL);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("secrets")
    SqliteFile secretsFile(ThrownAwayFolder folder) {
        return SqliteFile.openPrivate(folder.path().resolve("secrets.db"), Durability.FULL);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("originals")
    Bucket originals(ThrownAwayFolder folder) throws IOException {
        return new FilesystemBucket(folder.path().resolve("originals"));
    }

    @Bean(defaultCandidate = false)
    @Qualifier("thumbnails")
    Bucket thumbnails(ThrownAwayFolder folder) throws IOException {
        return new FilesystemBucket(folder.path().resolve("thumbnails"));
    }

    @Bean
    StorageLimits anythingIsStored() {
        return new StorageLimits(person -> Optional.empty(), 0);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                User.withUsername("anna").password("{noop}anna").build(),
                User.withUsername("bert").password("{noop}bert").build(),
                User.withUsername("carl").password("{noop}carl").build());
    }

    @Bean
    SecurityFilterChain basic(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .httpBasic(Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }
}
