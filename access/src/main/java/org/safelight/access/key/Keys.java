package org.safelight.access.key;

import org.safelight.access.key.KeyOwners.Standing;
import org.safelight.contract.UserId;
import org.safelight.platform.secret.PersonalSecrets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;

import java.time.InstantSource;

/** Keys, wherever they are kept. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
public class Keys {

    @Bean
    KeyOwners listedOwners(ObjectProvider<UserDetailsService> accounts) {
        return new ListedOwners(() -> accounts.orderedStream().toList());
    }

    @Bean
    PersonalSecrets keysOfAPerson(KnownKeys keys) {
        return person -> keys.revokeAllOf(new UserId(person));
    }

    /** Whoever knows the owner of a key may tell, by a bean of that type. */
    @Bean
    KnownKeys knownKeys(
            ApiKeys keys,
            ObjectProvider<KeyOwners> owners,
            KeySettings settings,
            InstantSource clock) {
        KeyOwners first =
                person ->
                        owners.orderedStream()
                                .map(it -> it.standingOf(person))
                                .filter(standing -> standing != Standing.UNKNOWN)
                                .findFirst()
                                .orElse(Standing.UNKNOWN);
        return new KnownKeys(keys, first, settings, clock);
    }
}
