package org.safelight.thumbnails;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.imaging.ThumbnailRecipe;
import org.safelight.operations.task.OperationLedger;
import org.safelight.platform.axon.GroupProgress;
import org.safelight.thumbnails.render.RenderQueue;
import org.safelight.thumbnails.render.Rendering;
import org.safelight.thumbnails.renewal.FinishedKeeper;
import org.safelight.thumbnails.renewal.FinishedThumbnails;
import org.safelight.thumbnails.renewal.Renewal;
import org.safelight.thumbnails.renewal.RenewalOrders;
import org.safelight.thumbnails.renewal.RenewalThread;
import org.safelight.thumbnails.renewal.ReplacedThumbnails;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

/** What makes old thumbnails anew when width or quality is set otherwise. */
@Configuration(proxyBeanMethods = false)
class ThumbnailRenewal {

    @Bean
    GroupProgress finishedProgress(EventStore log, EventProcessingConfiguration processing) {
        return new GroupProgress(FinishedKeeper.GROUP, log, processing);
    }

    @Bean
    RenewalOrders renewalOrders(
            OperationLedger ledger,
            FinishedThumbnails thumbnails,
            ThumbnailRecipe recipe,
            GroupProgress finishedProgress) {
        return new RenewalOrders(
                ledger,
                thumbnails,
                recipe.name(),
                finishedProgress::isComplete,
                InstantSource.system());
    }

    @Bean
    Renewal renewal(
            FinishedThumbnails thumbnails,
            Rendering rendering,
            RenderQueue queue,
            RenewalOrders orders) {
        return new Renewal(thumbnails, rendering, queue, orders, InstantSource.system());
    }

    @Bean
    RenewalThread renewalThread(Renewal renewal, ThumbnailSettings settings) {
        return new RenewalThread(renewal, settings.renewalPause());
    }

    @Bean
    ReplacedThumbnails replacedThumbnails(
            @Qualifier("thumbnails") Bucket bucket,
            FinishedThumbnails thumbnails,
            GroupProgress finishedProgress) {
        return new ReplacedThumbnails(
                bucket, thumbnails, finishedProgress::isComplete, InstantSource.system());
    }
}
