package org.safelight.command;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.command.album.OwnedPhotos;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.register.PhotoRegister;
import org.safelight.command.register.PhotoRegistrar;
import org.safelight.command.register.RegisteredPhotos;
import org.safelight.command.register.SqlitePhotoRegister;
import org.safelight.command.removal.ByteRemoval;
import org.safelight.command.removal.OrphanCollection;
import org.safelight.command.removal.TrashProperties;
import org.safelight.command.removal.TrashSweep;
import org.safelight.command.removal.UnfinishedCollection;
import org.safelight.media.bucket.Bucket;
import org.safelight.operations.deadletter.KeptLetters;
import org.safelight.platform.axon.GroupProgress;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import java.time.Clock;

/** What this side does by itself when something has happened, or when it is time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrashProperties.class)
class CommandReactions {

    @Bean
    @Profile("!distributed")
    PhotoRegister photoRegister(@Qualifier("events") SqliteFile events) {
        return new SqlitePhotoRegister(events);
    }

    @Bean
    PhotoRegistrar photoRegistrar(PhotoRegister register) {
        return new PhotoRegistrar(register);
    }

    @Bean
    KeptLetters registerLettersAreKept() {
        return new KeptLetters(
                PhotoRegistrar.GROUP,
                "A photo whose event is left out of the register would lose its original to the"
                        + " collection of orphans. Retry the letter instead.");
    }

    @Bean
    GroupProgress registerProgress(EventStore log, EventProcessingConfiguration processing) {
        return new GroupProgress(PhotoRegistrar.GROUP, log, processing);
    }

    @Bean
    OwnedPhotos ownedPhotos(PhotoRegister register, EventStore log) {
        return new RegisteredPhotos(register, log);
    }

    @Bean
    ByteRemoval byteRemoval(
            @Qualifier("originals") Bucket originals, @Qualifier("thumbnails") Bucket thumbnails) {
        return new ByteRemoval(originals, thumbnails);
    }

    @Bean
    TrashSweep trashSweep(
            PhotoRegister register,
            GroupProgress registerProgress,
            CommandSender commands,
            TrashProperties trash) {
        return new TrashSweep(register, registerProgress, commands, trash, Clock.systemUTC());
    }

    @Bean
    OrphanCollection orphanCollection(
            @Qualifier("originals") Bucket originals,
            PhotoRegister register,
            GroupProgress registerProgress) {
        return new OrphanCollection(originals, register, registerProgress, Clock.systemUTC());
    }

    @Bean
    UnfinishedCollection unfinishedCollection(
            @Qualifier("originals") Bucket originals, @Qualifier("thumbnails") Bucket thumbnails) {
        return new UnfinishedCollection(originals, thumbnails, Clock.systemUTC());
    }
}
