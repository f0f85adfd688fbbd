package org.safelight.endtoend.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.AxonServerUnderTest.ListedProcessor;
import org.safelight.endtoend.application.DistributedApplication;
import org.safelight.endtoend.application.OverAxonServer;
import org.safelight.endtoend.application.Side;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What Axon Server's dashboard shows of our processors, and what its buttons do to them. */
@OverAxonServer
class DashboardTest {

    private static final Map<Side, List<String>> PROCESSORS =
            Map.of(
                    Side.COMMAND_SIDE, List.of("byte-removal", "photo-register"),
                    Side.QUERY_SIDE,
                            List.of(
                                    "library-3-a",
                                    "library-3-b",
                                    "search-a",
                                    "search-b",
                                    "statistics-a",
                                    "statistics-b"),
                    Side.THUMBNAIL_SAGA,
                            List.of(
                                    "finished-thumbnails",
                                    "thumbnail-backlog",
                                    "thumbnail-saga",
                                    "unfinished-thumbnails"));

    @Test
    void everyProcessorIsListedAndCanBePausedStartedSplitAndMerged() throws Exception {
        try (var application = DistributedApplication.fresh(Map.of(), Map.of())) {
            application.start();
            for (Side side : PROCESSORS.keySet()) {
                awaitAll(application, side);
                for (ListedProcessor processor : application.log().processorsOf(side)) {
                    if (!isIdle(processor)) {
                        obeys(application, side, processor);
                    }
                }
            }
            SafelightClient.of(application).uploadAndDevelop(Pictures.any());
        }
    }

    private static void awaitAll(DistributedApplication application, Side side) {
        await(side + " is listed with all its processors, and they work")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(application.log().processorsOf(side))
                                        .allMatch(it -> it.streaming() && hasWhatItNeeds(it))
                                        .extracting(ListedProcessor::name)
                                        .containsExactlyInAnyOrderElementsOf(PROCESSORS.get(side)));
    }

    private static boolean hasWhatItNeeds(ListedProcessor processor) {
        return isIdle(processor) ? processor.activeThreads() == 0 : processor.activeThreads() > 0;
    }

    /** The slot of a view that nobody has asked to fill. */
    private static boolean isIdle(ListedProcessor processor) {
        return processor.name().endsWith("-b");
    }

    private static void obeys(
            DistributedApplication application, Side side, ListedProcessor processor)
            throws IOException {
        int segments = processor.segments();
        var button = new Button(application, side, processor);
        button.press("pause").awaiting(it -> it.activeThreads() == 0);
        button.press("start").awaiting(it -> it.activeThreads() == segments);
        button.press("segments/split").awaiting(it -> it.activeThreads() == segments + 1);
        button.press("segments/merge").awaiting(it -> it.activeThreads() == segments);
    }

    private record Button(
            DistributedApplication application, Side side, ListedProcessor processor) {

        Button press(String what) throws IOException {
            application.log().instruct(side, processor, what);
            return this;
        }

        void awaiting(Predicate<ListedProcessor> expected) {
            await(side + " " + processor.name() + " does what it was told")
                    .atMost(Duration.ofSeconds(30))
                    .until(
                            () ->
                                    application.log().processorsOf(side).stream()
                                            .filter(it -> it.name().equals(processor.name()))
                                            .anyMatch(expected));
        }
    }
}
