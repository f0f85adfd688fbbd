package org.safelight.endtoend.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.DistributedApplication;
import org.safelight.endtoend.application.OverAxonServer;
import org.safelight.endtoend.application.ServiceProcess;
import org.safelight.endtoend.application.Side;
import org.safelight.endtoend.client.Admin;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two nodes of every side: what an operator asks of one of them, all of them carry out. */
@OverAxonServer
class OperatingNodesTest {

    private static final String LIBRARY = "library-3";
    private static final String ADMIN = "/api/v1/admin";
    private static final String LOGGER = ADMIN + "/loggers/org.safelight.endtoend.nobody";
    private static final Duration SOON = Duration.ofSeconds(60);

    private static DistributedApplication application;
    private static SafelightClient safelight;

    @BeforeAll
    static void start() throws IOException {
        application =
                DistributedApplication.fresh(
                        Map.of(Side.COMMAND_SIDE, 2, Side.QUERY_SIDE, 2, Side.THUMBNAIL_SAGA, 2),
                        Map.of("SAFELIGHT_VIEWS_GRACE", "0s"));
        application.start();
        safelight = SafelightClient.of(application);
    }

    @AfterAll
    static void end() {
        application.close();
    }

    /** Who asks this node and no other. */
    private static SafelightClient at(ServiceProcess node) {
        Http gateway = safelight.http();
        return new SafelightClient(
                new Http(node.address(), gateway.credential(), gateway.client()));
    }

    private static Set<String> holders(JsonNode processor) {
        return processor
                .path("segments")
                .valueStream()
                .map(it -> it.path("holder").stringValue())
                .collect(Collectors.toSet());
    }

    @Test
    void aReplayAskedOfOneNodeIsCarriedOutByAllThatHoldAPart() {
        for (int i = 0; i < 10; i++) {
            safelight.uploadAndDevelop(Pictures.any());
        }
        String photos = photos(0);
        Admin first = at(application.nodes(Side.QUERY_SIDE).getFirst()).admin();
        Admin last = at(application.nodes(Side.QUERY_SIDE).getLast()).admin();
        String before = sharedByBoth(first);

        first.complete(LIBRARY, "replay");
        String between = sharedByBoth(last);
        last.complete(LIBRARY, "replay");

        assertThat(between).isNotEqualTo(before);
        JsonNode after = first.awaitProcessor(LIBRARY, it -> holders(it).size() == 2);
        assertThat(after.path("name").stringValue()).isEqualTo(before);
        assertThat(photos(0)).isEqualTo(photos);
        assertThat(photos(1)).isEqualTo(photos);
        assertThat(after.path("replaying").booleanValue()).isFalse();
    }

    @Test
    void segmentsThatTwoNodesHoldAreSplitAndMerged() {
        Admin admin = at(application.nodes(Side.QUERY_SIDE).getFirst()).admin();
        int segments = admin.processor("statistics-a").path("segments").size();

        admin.complete("statistics-a", "split");
        admin.awaitProcessor("statistics-a", it -> it.path("segments").size() == segments + 1);
        for (int left = segments; left > 0; left--) {
            admin.complete("statistics-a", "merge");
            int expected = left;
            admin.awaitProcessor("statistics-a", it -> it.path("segments").size() == expected);
        }
    }

    /** The serving slot's name, once each node holds a part of it. */
    private static String sharedByBoth(Admin admin) {
        String serving = admin.processor(LIBRARY).path("name").stringValue();
        admin.awaitProcessor(serving, it -> holders(it).size() == 2);
        return serving;
    }

    private static String photos(int node) {
        return at(application.nodes(Side.QUERY_SIDE).get(node))
                .http()
                .get("/api/v1/photos")
                .expecting(200)
                .text();
    }

    @Test
    void aPauseStopsEveryNodesShare() {
        Admin admin = at(application.nodes(Side.COMMAND_SIDE).getFirst()).admin();
        admin.complete("search-a", "pause");
        safelight.uploadAndDevelop(Pictures.any());
        JsonNode paused = admin.awaitProcessor("search-a", it -> it.path("lag").longValue() > 0);
        assertThat(holders(paused)).isEmpty();

        admin.complete("search-a", "start");
        admin.awaitProcessor("search-a", it -> it.path("lag").longValue() == 0);
    }

    @Test
    void whatFailedOnAnyNodeIsListedByEveryNodeAndTriedAgain() {
        String photo = safelight.upload(Pictures.undecodable()).photo();

        for (ServiceProcess node : application.nodes(Side.COMMAND_SIDE)) {
            await(photo + " is listed as failed")
                    .atMost(SOON)
                    .until(() -> failed(at(node)).contains(photo));
        }
        String retry = ADMIN + "/thumbnails/" + photo + "/retry";
        String operation =
                safelight.http().send("POST", retry).expecting(202).json().path("id").stringValue();
        safelight.admin().done(operation);
    }

    private static List<String> failed(SafelightClient node) {
        return node.http()
                .get(ADMIN + "/thumbnails?state=failed&pageSize=500")
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .map(it -> it.path("photoId").stringValue())
                .toList();
    }

    @Test
    void theOverviewNamesAProcessThatHasDied() throws Exception {
        ServiceProcess node = application.nodes(Side.THUMBNAIL_SAGA).getLast();
        node.kill();

        await("somebody is silent")
                .atMost(SOON)
                .until(
                        () ->
                                silent().stream()
                                        .anyMatch(it -> it.startsWith("process thumbnail-saga")));
        assertThat(safelight.http().get(ADMIN + "/overview").json().path("status").stringValue())
                .isEqualTo("degraded");
        node.start();
    }

    private static List<String> silent() {
        return safelight
                .http()
                .get(ADMIN + "/overview")
                .expecting(200)
                .json()
                .path("silent")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    @Test
    void everyNodeChangesTheLevelOfALogger() {
        String operation =
                safelight
                        .http()
                        .sendJson("POST", LOGGER, Map.of("level", "debug", "minutes", 5))
                        .expecting(202)
                        .json()
                        .path("id")
                        .stringValue();
        await("every node has the level")
                .atMost(SOON)
                .until(() -> levels().equals(Set.of("debug")));

        safelight.admin().cancel(operation).expecting(202);
        await("every node has the old one")
                .atMost(SOON)
                .until(() -> levels().equals(Set.of("info")));
    }

    /** Of all nodes that answer operators. */
    private static Set<String> levels() {
        return Stream.of(Side.COMMAND_SIDE, Side.QUERY_SIDE)
                .flatMap(side -> application.nodes(side).stream())
                .map(node -> at(node).http().get(LOGGER).expecting(200).json())
                .map(it -> it.path("level").stringValue())
                .collect(Collectors.toSet());
    }

    @Test
    void everyNodeTellsItsMetricsAndSomeNodeThatOfEachProcessor() {
        for (Side side : List.of(Side.COMMAND_SIDE, Side.QUERY_SIDE, Side.THUMBNAIL_SAGA)) {
            assertThat(metrics(side)).allMatch(it -> it.contains("jvm_memory_used_bytes"));
        }
        somebodyTellsTheLagOf("photo-register", Side.COMMAND_SIDE);
        somebodyTellsTheLagOf("statistics-a", Side.QUERY_SIDE);
        somebodyTellsTheLagOf("thumbnail-backlog", Side.THUMBNAIL_SAGA);
    }

    private static List<String> metrics(Side side) {
        return application.nodes(side).stream()
                .map(node -> at(node).http().get("/actuator/prometheus").expecting(200).text())
                .toList();
    }

    private static void somebodyTellsTheLagOf(String processor, Side side) {
        String lag = "safelight_processor_lag_events{processor=\"" + processor + "\"}";
        await("the lag of " + processor + " is told")
                .atMost(SOON)
                .until(() -> metrics(side).stream().anyMatch(it -> it.contains(lag)));
    }
}
