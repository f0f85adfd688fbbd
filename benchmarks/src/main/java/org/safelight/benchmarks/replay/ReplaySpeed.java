package org.safelight.benchmarks.replay;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.safelight.benchmarks.engines.Engines;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.filesystem.FilesystemBucket;
import org.safelight.platform.axon.AxonMessaging;
import org.safelight.platform.axon.mongo.DistributedStorage;
import org.safelight.platform.axon.sqlite.EmbeddedStorage;
import org.safelight.platform.mongo.MongoConventions;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.QuerySide;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Fills a log with a past, lets the library view follow it, then has the view forget everything and
 * replay: events a second, with nobody reading.
 *
 * <p>Arguments: a folder that does not exist yet, the number of photos, and {@code embedded} or
 * {@code distributed}, which needs {@link Engines}.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = UpdateCheckerAutoConfiguration.class)
@Import({
    AxonMessaging.class,
    ReplaySpeed.Embedded.class,
    ReplaySpeed.Distributed.class,
    QuerySide.class
})
public class ReplaySpeed {

    private static final int PHOTOS_A_COMMIT = 100;
    private static final Map<String, Object> EMBEDDED =
            Map.of(
                    "axon.axonserver.enabled",
                    "false",
                    "spring.autoconfigure.exclude",
                    "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    @Configuration(proxyBeanMethods = false)
    @Profile("!distributed")
    @Import(EmbeddedStorage.class)
    static class Embedded {

        @Bean(defaultCandidate = false)
        @Qualifier("events")
        SqliteFile events(@Value("${safelight.data}") Path data) {
            return SqliteFile.open(data.resolve("events.db"), Durability.FULL);
        }

        @Bean(defaultCandidate = false)
        @Qualifier("operations")
        SqliteFile operations(@Value("${safelight.data}") Path data) {
            return SqliteFile.open(data.resolve("operations.db"), Durability.FULL);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("distributed")
    @Import({DistributedStorage.class, MongoConventions.class})
    static class Distributed {}

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

    /** Runs the measurement once. */
    public static void main(String[] arguments) throws InterruptedException {
        Path data = Path.of(arguments[0]);
        int photos = Integer.parseInt(arguments[1]);
        String shape = arguments[2];
        if (shape.equals("embedded")) {
            measure(shape, data, photos, EMBEDDED);
        } else {
            try (Engines engines = Engines.open()) {
                measure(shape, data, photos, distributed(engines));
            }
        }
        System.exit(0); // a thread of Axon's lives on
    }

    private static Map<String, Object> distributed(Engines engines) {
        Map<String, Object> settings = new HashMap<>();
        engines.settings("replay")
                .forEach(
                        (name, value) ->
                                settings.put(
                                        name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        settings.put("spring.profiles.active", "distributed");
        return settings;
    }

    private static void measure(String shape, Path data, int photos, Map<String, Object> settings)
            throws InterruptedException {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(ReplaySpeed.class)
                        .web(WebApplicationType.NONE)
                        .properties(settings)
                        .properties(
                                "safelight.data=" + data,
                                "axon.serializer.general=jackson3",
                                "axon.serializer.events=jackson3",
                                "axon.serializer.messages=jackson3",
                                "logging.level.root=warn",
                                "spring.main.banner-mode=off")
                        .run()) {
            EventStore log = context.getBean(EventStore.class);
            var library =
                    context.getBean(EventProcessingConfiguration.class)
                            .eventProcessor("library-3-a", StreamingEventProcessor.class)
                            .orElseThrow();
            append(log, photos);
            long head = log.createHeadToken().position().orElseThrow();
            awaitPosition(library, head);
            library.shutDown();
            library.resetTokens();
            long started = System.nanoTime();
            library.start();
            awaitPosition(library, head);
            double seconds = (System.nanoTime() - started) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%s shape, %d cores: %,d events replayed into the library view in %.1f s,"
                            + " %,.0f/s%n",
                    shape,
                    Runtime.getRuntime().availableProcessors(),
                    head,
                    seconds,
                    head / seconds);
        }
    }

    private static void append(EventStore log, int photos) {
        for (int first = 0; first < photos; first += PHOTOS_A_COMMIT) {
            int from = first;
            DefaultUnitOfWork.startAndGet(null)
                    .execute(
                            () -> {
                                for (int i = from; i < from + PHOTOS_A_COMMIT; i++) {
                                    log.publish(PastEvents.ofPhoto(i));
                                }
                            });
        }
    }

    private static void awaitPosition(StreamingEventProcessor processor, long head)
            throws InterruptedException {
        while (!isAt(head, processor.processingStatus().values())) {
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private static boolean isAt(long head, Collection<EventTrackerStatus> segments) {
        return !segments.isEmpty()
                && segments.stream()
                        .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= head);
    }
}
