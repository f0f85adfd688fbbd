package org.safelight.endtoend.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.ApplicationUnderTest;
import org.safelight.endtoend.application.DistributedApplication;
import org.safelight.endtoend.application.OverAxonServer;
import org.safelight.endtoend.application.ServiceProcess;
import org.safelight.endtoend.application.Side;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.LiveListener;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.client.Upload;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Each request of a conversation goes to another node, and none of them notices. */
@OverAxonServer
class ConversationTest {

    private static DistributedApplication application;

    @BeforeAll
    static void start() throws IOException {
        application =
                DistributedApplication.fresh(
                        Map.of(Side.COMMAND_SIDE, 2, Side.QUERY_SIDE, 2), Map.of());
        application.start();
    }

    @AfterAll
    static void end() {
        application.close();
    }

    @RepeatedTest(10)
    void whatOneNodeAcknowledgedAnotherShowsAndAThirdChanges() {
        List<Http> writers = clients(Side.COMMAND_SIDE);
        List<Http> readers = clients(Side.QUERY_SIDE);
        Answer uploaded = new SafelightClient(writers.get(0)).tryUpload(Pictures.any());
        String photo = Photos.path(Upload.in(uploaded.expecting(201)).photo());

        Answer read = readers.get(0).get(photo, token(uploaded)).expecting(200);
        String tag = read.header("ETag").orElseThrow();
        readOnceMoreElsewhere(readers, photo + "/original");
        Answer described =
                writers.get(1)
                        .sendJson("PATCH", photo, Map.of("caption", "Red"), "If-Match", tag)
                        .expecting(204);
        assertThat(readers.get(1).get(photo, token(described)).expecting(200).json().at("/caption"))
                .hasToString("\"Red\"");
        writers.get(0)
                .sendJson("PATCH", photo, Map.of("caption", "Blue"), "If-Match", tag)
                .expectingProblem(412, "revision-mismatch");
    }

    private static void readOnceMoreElsewhere(List<Http> readers, String path) {
        String tag = readers.get(0).get(path).expecting(200).header("ETag").orElseThrow();
        readers.get(1).get(path, "If-None-Match", tag).expecting(304);
    }

    @Test
    void whatDoesNotExistDoesNotExistOnAnyNode() {
        for (Http writer : clients(Side.COMMAND_SIDE)) {
            for (int i = 0; i < 8; i++) {
                String photo = Photos.path("%032x".formatted(i));
                writer.send("DELETE", photo).expectingProblem(404, "not-found");
            }
        }
    }

    @Test
    void whoFollowsLiveEventsGoesOnAtAnotherNodeWithoutAGapOrARepetition() {
        List<Http> writers = clients(Side.COMMAND_SIDE);
        try (var listener = LiveListener.to(clients(Side.QUERY_SIDE).toArray(Http[]::new))) {
            List<String> photos = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                var writer = new SafelightClient(writers.get(i % writers.size()));
                photos.add(writer.upload(Pictures.any()).photo());
            }

            await("each is heard of twice: uploaded, and its thumbnail made")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(photos).allMatch(it -> developed(listener, it) > 0));
            assertThat(photos).allMatch(photo -> listener.count("PhotoUploaded", photo) == 1);
            assertThat(photos).allMatch(photo -> developed(listener, photo) == 1);
        }
    }

    private static long developed(LiveListener listener, String photo) {
        return listener.count("ThumbnailGenerated", photo);
    }

    private static List<Http> clients(Side side) {
        return application.nodes(side).stream().map(ConversationTest::client).toList();
    }

    private static Http client(ServiceProcess node) {
        return Http.signedIn(
                node.address(), ApplicationUnderTest.ADMIN, ApplicationUnderTest.PASSWORD);
    }

    private static String[] token(Answer answer) {
        return new String[] {"Consistency-Token", answer.header("Consistency-Token").orElseThrow()};
    }
}
