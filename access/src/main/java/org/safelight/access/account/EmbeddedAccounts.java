package org.safelight.access.account;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.access.account.web.AccountController;
import org.safelight.access.password.LongPasswords;
import org.safelight.access.password.PasswordHashes;
import org.safelight.access.session.Sessions;
import org.safelight.platform.security.WayIn;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.time.InstantSource;
import java.util.List;

/** Accounts of the service's own and their passwords; in the embedded shape only. */
@Configuration(proxyBeanMethods = false)
@Profile("!distributed")
@Import(Accounts.class)
@ComponentScan(basePackageClasses = AccountController.class)
public class EmbeddedAccounts {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new LongPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    PasswordHashes passwordHashes(@Qualifier("secrets") SqliteFile secrets) {
        return new PasswordHashes(secrets);
    }

    @Bean
    AccountDirectory accountDirectory(EventStore log) {
        return new AccountDirectory(log);
    }

    @Bean
    LocalAccounts localAccounts(AccountDirectory directory, PasswordHashes hashes) {
        return new LocalAccounts(directory, hashes);
    }

    @Bean
    FirstAccount firstAccount(
            CommandGateway gateway,
            AccountDirectory directory,
            PasswordHashes hashes,
            PasswordEncoder encoder,
            @Value("${safelight.admin-password:}") String given) {
        return new FirstAccount(
                new AccountCommands(gateway, directory), directory, hashes, encoder, given);
    }

    /** The last of all that starts with Axon: it needs whoever carries out commands. */
    @Bean
    static ConfigurerModule firstAccountAtTheStart(ObjectProvider<FirstAccount> first) {
        return configurer ->
                configurer.onStart(Integer.MAX_VALUE, () -> first.getObject().ensure());
    }

    @Bean
    PeopleOfIssuers peopleOfIssuers(CommandGateway gateway, AccountDirectory directory) {
        return new PeopleOfIssuers(new AccountCommands(gateway, directory), directory);
    }

    @Bean
    AccountDesk accountDesk(
            CommandGateway gateway,
            AccountDirectory directory,
            @Qualifier("secrets") SqliteFile secrets,
            PasswordHashes hashes,
            PasswordEncoder encoder,
            Sessions sessions,
            InstantSource clock,
            ApplicationEventPublisher events) {
        return new AccountDesk(
                new AccountCommands(gateway, directory),
                directory,
                new LinkTokens(secrets),
                hashes,
                encoder,
                sessions,
                clock,
                events);
    }

    /** Who comes by a link has nothing else to show. */
    @Bean
    WayIn linkWay() {
        return new WayIn() {
            @Override
            public void addTo(HttpSecurity http) {}

            @Override
            public List<String> openPaths() {
                return List.of("/api/v1/invitations/accept", "/api/v1/account/password-reset");
            }
        };
    }
}
