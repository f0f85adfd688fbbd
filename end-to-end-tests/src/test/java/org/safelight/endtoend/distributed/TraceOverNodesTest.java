package org.safelight.endtoend.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.DistributedApplication;
import org.safelight.endtoend.application.OverAxonServer;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.distributed.TraceCollector.Span;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One upload is one trace, whichever processes work for it, and through the log. */
@OverAxonServer
class TraceOverNodesTest {

    private static final String CALLER = "0af7651916cd43dd8448eb211c80319c";
    private static final Duration SOON = Duration.ofSeconds(60);

    /** From the request to the view that shows the thumbnail, and where each step is taken. */
    private static final List<String> DOOR_TO_DOOR =
            List.of(
                    "command-side: POST /api/v1/photos",
                    "command-side: EventBus.publishEvent(PhotoUploaded)",
                    "thumbnail-saga: ThumbnailSaga.on(PhotoUploaded,long,ThumbnailCommands)",
                    "thumbnail-saga: RenderQueue.render",
                    "command-side: EventBus.publishEvent(ThumbnailGenerated)",
                    "query-side: LibraryProjection.on(ThumbnailGenerated,long)");

    private static TraceCollector collector;
    private static DistributedApplication application;

    @BeforeAll
    static void start() throws IOException {
        collector = new TraceCollector();
        application =
                DistributedApplication.fresh(
                        Map.of(), Map.of("SAFELIGHT_TRACES_ENDPOINT", collector.endpoint()));
        application.start();
    }

    @AfterAll
    static void end() {
        application.close();
        collector.close();
    }

    @Test
    void commandsEventsSagaRenderAndProjectionAreStepsOfTheCallersTrace() {
        SafelightClient.of(application)
                .uploadBare(Pictures.any(), "traceparent", "00-" + CALLER + "-b7ad6b7169203331-01")
                .expecting(201);

        await("the view has shown the thumbnail")
                .atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(wayTo(DOOR_TO_DOOR.getLast(), collector.trace(CALLER)))
                                        .containsSubsequence(DOOR_TO_DOOR));
        assertThat(collector.trace(CALLER))
                .extracting(TraceOverNodesTest::told)
                .contains(
                        "query-side: LibraryProjection.on(PhotoUploaded,long,Instant)",
                        "query-side: SearchProjection.on(PhotoUploaded,long,Instant)",
                        "query-side: StatisticsProjection.on(PhotoUploaded,long,Instant)",
                        "thumbnail-saga: BacklogKeeper.on(PhotoUploaded,long)");
    }

    /** The steps that lead to this one, each by its parent. */
    private static List<String> wayTo(String last, List<Span> trace) {
        Map<String, Span> known =
                trace.stream()
                        .collect(Collectors.toMap(Span::id, Function.identity(), (one, _) -> one));
        Span step = trace.stream().filter(it -> told(it).equals(last)).findFirst().orElse(null);
        List<String> way = new ArrayList<>();
        while (step != null) {
            way.addFirst(told(step));
            step = known.get(step.parent());
        }
        return way;
    }

    private static String told(Span span) {
        return span.service() + ": " + span.name();
    }
}
