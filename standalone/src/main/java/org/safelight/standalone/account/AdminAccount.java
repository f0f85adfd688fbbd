package org.safelight.standalone.account;

import org.safelight.platform.folder.DataFolder;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Signs in the administrator, whose password hash is kept in {@code secrets.db}. */
@Configuration(proxyBeanMethods = false)
public class AdminAccount {

    static final String NAME = "admin";

    @Bean(defaultCandidate = false)
    @Qualifier("secrets")
    SqliteFile secretsFile(DataFolder folder) {
        return SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.FULL);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    PasswordHashes passwordHashes(@Qualifier("secrets") SqliteFile secrets) {
        return new PasswordHashes(secrets);
    }

    @Bean
    FirstPassword firstPassword(
            PasswordHashes hashes,
            PasswordEncoder encoder,
            @Value("${safelight.admin-password:}") String chosen) {
        return new FirstPassword(hashes, encoder, chosen);
    }

    @Bean
    UserDetailsService accounts(PasswordHashes hashes, FirstPassword ensured) {
        return name ->
                hashes.of(name)
                        .map(hash -> User.withUsername(name).password(hash).roles("ADMIN").build())
                        .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
