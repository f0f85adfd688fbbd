package org.safelight.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.access.storage.StorageLimits;
import org.safelight.command.album.AlbumSnapshots;
import org.safelight.command.album.BoundedCache;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.erasure.ErasureSide;
import org.safelight.command.guard.MissingAggregates;
import org.safelight.command.life.Lives;
import org.safelight.command.link.LinkRequests;
import org.safelight.command.photo.BackOff;
import org.safelight.command.register.PhotoRegister;
import org.safelight.command.seal.Seals;
import org.safelight.command.undo.Undo;
import org.safelight.command.upload.StorageQuota;
import org.safelight.command.upload.UploadLimits;
import org.safelight.command.upload.Uploads;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.imaging.ImageInspector;
import org.safelight.media.imaging.ImageLimits;
import org.safelight.platform.secret.KeptSecrets;
import org.safelight.platform.secret.Keyring;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The write side as Spring beans: aggregates, their HTTP interface, uploads and reactions. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(excludeFilters = @ComponentScan.Filter(SpringBootConfiguration.class))
@Import({CommandReactions.class, ErasureSide.class, SharedRegister.class, AmongSeveral.class})
@EnableConfigurationProperties({BackOff.class, UploadLimits.class})
public class CommandSide {

    @Bean
    CommandSender commandSender(CommandGateway gateway, EventStore log, Keyring keys) {
        return new CommandSender(gateway, log, new Seals(keys));
    }

    @Bean
    Undo undo(CommandSender commands, EventStore log, Keyring keys) {
        return new Undo(commands, log, keys);
    }

    @Bean
    Lives lives(ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new Lives(axon);
    }

    @Bean
    ImageInspector imageInspector() {
        return new ImageInspector(ImageLimits.DEFAULT);
    }

    @Bean
    StorageQuota storageQuota(StorageLimits limits, PhotoRegister register, EventStore log) {
        return new StorageQuota(limits, register, log);
    }

    @Bean
    Uploads uploads(
            @Qualifier("originals") Bucket originals,
            ImageInspector inspector,
            UploadLimits limits,
            StorageQuota quota,
            CommandSender commands) {
        return new Uploads(originals, inspector, limits, quota, commands);
    }

    @Bean
    LinkRequests linkRequests(
            CommandSender commands, KeptSecrets secrets, PasswordEncoder encoder) {
        return new LinkRequests(commands, secrets, encoder);
    }

    /** Only once the configuration is complete is there a command bus to ask for. */
    @Autowired
    void missingAggregatesAreNotFound(CommandBus commands) {
        commands.registerHandlerInterceptor(new MissingAggregates());
    }

    @Bean
    AlbumSnapshots albumSnapshots(Snapshotter snapshotter) {
        return new AlbumSnapshots(snapshotter);
    }

    @Bean
    @Profile("!distributed")
    Cache albumCache() {
        return new BoundedCache();
    }
}
