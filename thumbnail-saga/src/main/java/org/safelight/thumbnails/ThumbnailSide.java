package org.safelight.thumbnails;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.tracing.SpanFactory;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.ReadableBucket;
import org.safelight.media.imaging.ImageLimits;
import org.safelight.media.imaging.ThumbnailPipeline;
import org.safelight.media.imaging.ThumbnailRecipe;
import org.safelight.media.imaging.Thumbnailer;
import org.safelight.platform.axon.mongo.SharedWork;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.thumbnails.backlog.BacklogKeeper;
import org.safelight.thumbnails.backlog.SqliteThumbnailBacklog;
import org.safelight.thumbnails.backlog.Sweep;
import org.safelight.thumbnails.backlog.Sweeper;
import org.safelight.thumbnails.backlog.ThumbnailBacklog;
import org.safelight.thumbnails.command.ThumbnailCommands;
import org.safelight.thumbnails.render.OverdueWatch;
import org.safelight.thumbnails.render.RenderQueue;
import org.safelight.thumbnails.render.Rendering;
import org.safelight.thumbnails.render.ThumbnailMaker;
import org.safelight.thumbnails.render.ThumbnailRenderer;
import org.safelight.thumbnails.saga.AttemptLimit;
import org.safelight.thumbnails.saga.ThumbnailSaga;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

import java.time.InstantSource;

/** The thumbnail side as Spring beans: saga, renderer, backlog and sweep. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ThumbnailSettings.class)
@Import({
    ThumbnailSaga.class,
    ThumbnailMetrics.class,
    SharedBacklog.class,
    ThumbnailRenewal.class,
    EmbeddedRenewal.class,
    DistributedRenewal.class
})
public class ThumbnailSide {

    @Bean
    ThumbnailRecipe thumbnailRecipe(
            @Value("${safelight.thumbnail-width:200}") int width,
            @Value("${safelight.thumbnail-quality:85}") int quality) {
        return new ThumbnailRecipe(width, quality);
    }

    @Bean
    Thumbnailer thumbnailer(ThumbnailSettings settings, ThumbnailRecipe recipe) {
        return new ThumbnailPipeline(recipe, ImageLimits.DEFAULT, settings.threads());
    }

    @Bean
    ThumbnailCommands thumbnailCommands(CommandGateway gateway) {
        return new ThumbnailCommands(gateway);
    }

    @Bean
    AttemptLimit attemptLimit(ThumbnailSettings settings) {
        return new AttemptLimit(settings.attempts());
    }

    @Bean
    OverdueWatch overdueWatch(ThumbnailSettings settings, ObjectProvider<MeterRegistry> registry) {
        MeterRegistry there = registry.getIfAvailable();
        return new OverdueWatch(
                settings.overdueAfter(),
                there == null ? _ -> {} : ThumbnailMetrics.renderTime(there)::record);
    }

    @Bean
    Rendering rendering(
            @Qualifier("originals") ReadableBucket originals,
            @Qualifier("thumbnails") Bucket thumbnails,
            Thumbnailer thumbnailer,
            ThumbnailCommands commands) {
        var maker = new ThumbnailMaker(originals, thumbnailer, thumbnails);
        return new Rendering(maker, commands, InstantSource.system());
    }

    @Bean
    RenderQueue renderQueue(
            ThumbnailSettings settings,
            Rendering rendering,
            OverdueWatch watch,
            SpanFactory spans) {
        return new RenderQueue(
                settings.queueCapacity(),
                settings.threads(),
                settings.stopWithin(),
                watch.over(
                        request ->
                                spans.createInternalSpan(() -> "RenderQueue.render")
                                        .run(() -> rendering.run(request))));
    }

    @Bean
    ThumbnailRenderer thumbnailRenderer(RenderQueue queue) {
        return new ThumbnailRenderer(queue);
    }

    @Bean
    @Profile("!distributed")
    ThumbnailBacklog thumbnailBacklog(@Qualifier("events") SqliteFile events) {
        return new SqliteThumbnailBacklog(events);
    }

    @Bean
    BacklogKeeper backlogKeeper(ThumbnailBacklog backlog, ThumbnailSettings settings) {
        return new BacklogKeeper(backlog, InstantSource.system(), settings.grace());
    }

    @Bean
    @Profile("distributed")
    SharedWork sharedSagas() {
        return new SharedWork(ThumbnailSaga.GROUP);
    }

    @Bean
    @Profile("distributed")
    SharedWork sharedBacklog() {
        return new SharedWork(BacklogKeeper.GROUP);
    }

    @Bean
    Sweeper sweeper(
            ThumbnailBacklog backlog, ThumbnailCommands commands, ThumbnailSettings settings) {
        var sweep =
                new Sweep(
                        backlog,
                        commands,
                        InstantSource.system(),
                        settings.lease(),
                        settings.sweepBatch());
        return new Sweeper(sweep, settings.sweepInterval());
    }
}
