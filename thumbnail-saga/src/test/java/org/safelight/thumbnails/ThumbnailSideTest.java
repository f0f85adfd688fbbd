package org.safelight.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safelight.thumbnails.SomePhotos.original;
import static org.safelight.thumbnails.SomePhotos.photo;
import static org.safelight.thumbnails.SomePhotos.uploaded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.photo.PhotoCommand.UploadPhoto;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.imaging.Thumbnailer;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.thumbnails.backlog.ThumbnailBacklog;
import org.safelight.thumbnails.flow.ScriptedThumbnailer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The side as the embedded shape wires it, over files. */
class ThumbnailSideTest {

    private final CountDownLatch gate = new CountDownLatch(1);

    @TempDir private Path folder;

    @AfterEach
    void open() {
        gate.countDown();
    }

    @Test
    void whatWasInTheQueueAtAStopIsRenderedAfterTheNextStart() throws IOException {
        var stuck = ScriptedThumbnailer.dyingAt(gate);
        try (var service = start(stuck)) {
            upload(service, "tulip");
            upload(service, "rose");
            await().until(() -> stuck.begun.get() == 1 && allAreLeased(service, 2));
            assertThat(gauge(service, "safelight.thumbnails.outstanding")).isEqualTo(2);
        }

        try (var service = start(ScriptedThumbnailer.faultless())) {
            await().until(() -> service.getBean(ThumbnailBacklog.class).size() == 0);
            await().until(() -> count(service, "SagaEntry") == 0);
            assertThat(whoMadeThumbnailsOf(service, "tulip")).containsExactly("system:thumbnails");
            assertThat(whoMadeThumbnailsOf(service, "rose")).containsExactly("system:thumbnails");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"attempts=0", "queue-capacity=0", "workers=-1", "lease=0s", "grace=-1s"})
    void aSettingThatMakesNoSenseStopsTheStart(String setting) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(SettingsAlone.class)
                .withPropertyValues("safelight.thumbnails." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void withoutSettingsThereAreAsManyWorkersAsProcessors() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(SettingsAlone.class)
                .run(
                        context ->
                                assertThat(context.getBean(ThumbnailSettings.class).threads())
                                        .isEqualTo(Runtime.getRuntime().availableProcessors()));
    }

    @EnableConfigurationProperties(ThumbnailSettings.class)
    static class SettingsAlone {}

    private ConfigurableApplicationContext start(Thumbnailer thumbnailer) {
        return new SpringApplicationBuilder(EmbeddedSide.class)
                .web(WebApplicationType.NONE)
                .properties(
                        Map.of(
                                "test.folder", folder.toString(),
                                "safelight.data", folder.toString(),
                                "spring.config.import", "classpath:safelight.yaml",
                                "safelight.thumbnails.workers", "1",
                                "safelight.thumbnails.grace", "0s",
                                "safelight.thumbnails.lease", "1h",
                                "safelight.thumbnails.sweep-interval", "20ms",
                                "safelight.thumbnails.stop-within", "0s"))
                .initializers(
                        (GenericApplicationContext context) ->
                                context.registerBean(
                                        "scripted",
                                        Thumbnailer.class,
                                        () -> thumbnailer,
                                        definition -> definition.setPrimary(true)))
                .run();
    }

    private static void upload(ApplicationContext service, String word) throws IOException {
        service.getBean("originals", Bucket.class)
                .put(original(word).key(), new ByteArrayInputStream(word.getBytes(UTF_8)));
        var upload = uploaded(word);
        service.getBean(CommandGateway.class)
                .sendAndWait(
                        new UploadPhoto(
                                upload.photoId(),
                                upload.owner(),
                                upload.original(),
                                upload.fileName(),
                                upload.facts()),
                        MetaData.with(MessageMetadata.ACTOR, "ada"));
    }

    private static boolean allAreLeased(ApplicationContext service, long number) {
        return count(service, "thumbnail_backlog WHERE leased_until > 0") == number;
    }

    private static long count(ApplicationContext service, String rows) {
        return service.getBean("eventsFile", SqliteFile.class)
                .reader()
                .sql("SELECT count(*) FROM " + rows)
                .query(Long.class)
                .single();
    }

    private static double gauge(ApplicationContext service, String name) {
        var registry = new SimpleMeterRegistry();
        service.getBeanProvider(MeterBinder.class).forEach(meters -> meters.bindTo(registry));
        return registry.get(name).gauge().value();
    }

    /** Not the owner, whose upload set it off. */
    private static List<Object> whoMadeThumbnailsOf(ApplicationContext service, String word) {
        return service.getBean(EventStore.class)
                .readEvents(photo(word).value())
                .asStream()
                .filter(event -> event.getPayload() instanceof ThumbnailGenerated)
                .<Object>map(event -> event.getMetaData().get(MessageMetadata.ACTOR))
                .toList();
    }
}
