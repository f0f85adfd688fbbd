package org.safelight.standalone.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.standalone.Safelight;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/** One upload, door to door, is one trace: whichever threads work for it, and through the log. */
class OneTraceTest {

    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();
    private static final String REQUEST = "an-upload-of-this-test";
    private static final String CALLER = "0af7651916cd43dd8448eb211c80319c";

    /** From the request to the view that shows the thumbnail. */
    private static final List<String> DOOR_TO_DOOR =
            List.of(
                    "POST /api/v1/photos",
                    "CommandBus.handleCommand(UploadPhoto)",
                    "EventBus.publishEvent(PhotoUploaded)",
                    "ThumbnailSaga.on(PhotoUploaded,long,ThumbnailCommands)",
                    "CommandBus.handleCommand(RenderThumbnail)",
                    "RenderQueue.render",
                    "CommandBus.handleCommand(RecordThumbnail)",
                    "EventBus.publishEvent(ThumbnailGenerated)",
                    "LibraryProjection.on(ThumbnailGenerated,long)");

    @TempDir private static Path data;

    private static ConfigurableApplicationContext service;
    private static String answer;

    @Configuration(proxyBeanMethods = false)
    static class Collected {

        @Bean
        InMemorySpanExporter spans() {
            return SPANS;
        }
    }

    @BeforeAll
    static void upload() throws IOException, InterruptedException {
        service =
                new SpringApplicationBuilder(Safelight.class, Collected.class)
                        .run(
                                // Settings of the gateway are on the class path of these tests.
                                "--spring.config.name=safelight",
                                "--server.port=0",
                                "--safelight.data=" + data,
                                "--safelight.admin-password=secret",
                                "--safelight.traces.endpoint=http://127.0.0.1:1/v1/traces");
        String port = service.getEnvironment().getProperty("local.server.port");
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/photos"))
                        .header("Authorization", basic())
                        .header("Content-Type", "image/png")
                        .header("X-Request-Id", REQUEST)
                        .header("traceparent", "00-" + CALLER + "-b7ad6b7169203331-01")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(picture()))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
        await().untilAsserted(() -> assertThat(namesOf(ours())).containsAll(DOOR_TO_DOOR));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theTraceOfTheCallerHoldsAllThatFollows() {
        assertThat(namesOf(ours()))
                .contains(
                        "LibraryProjection.on(PhotoUploaded,long,Instant)",
                        "SearchProjection.on(PhotoUploaded,long,Instant)",
                        "StatisticsProjection.on(PhotoUploaded,long,Instant)",
                        "BacklogKeeper.on(PhotoUploaded,long)",
                        "LibraryProjection.on(ThumbnailGenerated,long)");
    }

    @Test
    void eachStepLeadsToTheNextThroughLogQueueAndThreads() {
        Map<String, SpanData> known =
                ours().stream().collect(Collectors.toMap(SpanData::getSpanId, it -> it));
        SpanData step = named(DOOR_TO_DOOR.getLast());
        List<String> way = new ArrayList<>();
        while (step != null) {
            way.addFirst(step.getName());
            step = known.get(step.getParentSpanId());
        }

        assertThat(way).containsSubsequence(DOOR_TO_DOOR);
    }

    @Test
    void nothingOfItIsInAnotherTrace() {
        assertThat(SPANS.getFinishedSpanItems())
                .filteredOn(span -> !span.getTraceId().equals(CALLER))
                .noneMatch(span -> span.getAttributes().toString().contains(REQUEST));
    }

    @Test
    void eventsCanBeFoundByTheIdOfTheRequest() {
        String photo = answer.replaceAll(".*\"id\":\"([0-9a-f]+)\".*", "$1");
        await().untilAsserted(() -> assertThat(requestsOf(photo)).hasSize(2).containsOnly(REQUEST));
    }

    private static List<Object> requestsOf(String photo) {
        return service.getBean(EventStore.class)
                .readEvents(photo)
                .asStream()
                .map(event -> event.getMetaData().get(MessageOriginProvider.getDefaultTraceKey()))
                .toList();
    }

    private static List<SpanData> ours() {
        return SPANS.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(CALLER))
                .toList();
    }

    private static Set<String> namesOf(List<SpanData> spans) {
        return spans.stream().map(SpanData::getName).collect(Collectors.toSet());
    }

    private static SpanData named(String name) {
        return ours().stream().filter(it -> it.getName().equals(name)).findFirst().orElseThrow();
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString("admin:secret".getBytes(US_ASCII));
    }
}
