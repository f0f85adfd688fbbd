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
import org.safelight.endtoend.client.SafelightClient;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Two nodes of each side that answers requests; each may die or be stopped in the middle of it. */
@OverAxonServer
class AnsweringNodesTest {

    private static final int MANY = 200;

    private static DistributedApplication application;
    private static SafelightClient safelight;
    private static Expectations expected;

    @BeforeAll
    static void start() throws IOException {
        application =
                DistributedApplication.fresh(
                        Map.of(Side.COMMAND_SIDE, 2, Side.QUERY_SIDE, 2), Map.of());
        application.start();
        safelight = SafelightClient.of(application);
        expected = new Expectations(application, safelight);
    }

    @AfterAll
    static void end() {
        application.close();
    }

    @Test
    void theDeathOfACommandNodeLosesNothingThatWasAcknowledged() throws Exception {
        ServiceProcess node = application.nodes(Side.COMMAND_SIDE).getLast();
        sentAgainWhile(node, node::kill);
    }

    @Test
    void theDeathOfAQueryNodeLosesNothingThatWasAcknowledged() throws Exception {
        ServiceProcess node = application.nodes(Side.QUERY_SIDE).getLast();
        sentAgainWhile(node, node::kill);
    }

    @Test
    void aCommandNodeThatIsAskedToStopEndsWhatItHasBegun() throws Exception {
        ServiceProcess node = application.nodes(Side.COMMAND_SIDE).getLast();
        assertThat(sentAgainWhile(node, node::stop)).isZero();
    }

    @Test
    void aQueryNodeThatIsAskedToStopEndsWhatItHasBegun() throws Exception {
        ServiceProcess node = application.nodes(Side.QUERY_SIDE).getLast();
        assertThat(sentAgainWhile(node, node::stop)).isZero();
    }

    /** Ends a node in the middle of uploads; how many of them had to be sent again. */
    private static int sentAgainWhile(ServiceProcess node, Runnable end) throws Exception {
        int sentAgain;
        try (var uploaders = new PatientUploaders(safelight, MANY)) {
            var allOfThem = uploaders.begin();
            await("half of it is done")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> uploaders.acknowledged() >= MANY / 2);
            end.run();
            var photos = allOfThem.call();

            assertThat(photos).hasSize(MANY);
            expected.allDevelop(photos, Duration.ofMinutes(2));
            expected.allHaveTheirBytes(photos);
            expected.nothingHappenedTwice(photos);
            sentAgain = uploaders.sentAgain();
        }
        node.start();
        return sentAgain;
    }
}
