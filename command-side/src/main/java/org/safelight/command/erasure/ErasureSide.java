package org.safelight.command.erasure;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.register.PhotoRegister;
import org.safelight.platform.axon.GroupProgress;
import org.safelight.platform.secret.Keyring;
import org.safelight.platform.secret.PersonalSecrets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** What carries out erasures. */
@Configuration(proxyBeanMethods = false)
public class ErasureSide {

    @Bean
    Erasing erasing(
            EventStore log,
            Keyring keys,
            PhotoRegister register,
            GroupProgress registerProgress,
            CommandSender commands,
            ObjectProvider<PersonalSecrets> secrets) {
        return new Erasing(
                new Ledger(log),
                keys,
                person -> secrets.forEach(it -> it.removeAllOf(person)),
                register,
                registerProgress,
                commands,
                Clock.systemUTC());
    }

    @Bean
    ErasureRequests erasureRequests(Keyring keys, PhotoRegister register, CommandSender commands) {
        return new ErasureRequests(keys, register, commands);
    }

    @Bean
    LateUploads lateUploads(Keyring keys, CommandSender commands) {
        return new LateUploads(keys, commands);
    }
}
