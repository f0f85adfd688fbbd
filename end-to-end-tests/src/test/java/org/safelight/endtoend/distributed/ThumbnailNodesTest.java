package org.safelight.endtoend.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.DistributedApplication;
import org.safelight.endtoend.application.OverAxonServer;
import org.safelight.endtoend.application.ServiceProcess;
import org.safelight.endtoend.application.Side;
import org.safelight.endtoend.client.SafelightClient;

import java.time.Duration;
import java.util.Map;

/**
 * Thumbnail nodes come and go. {@code -Dsafelight.outage=300} makes the outage five minutes long.
 */
@OverAxonServer
class ThumbnailNodesTest {

    private static final Duration OUTAGE =
            Duration.ofSeconds(Integer.getInteger("safelight.outage", 15));
    private static final int SOME = Math.max(100, 2 * (int) OUTAGE.toSeconds());
    private static final int MANY = 200;

    @Test
    void whileNobodyRendersUploadsAreTakenAndWait() throws Exception {
        try (var application = DistributedApplication.fresh(Map.of(), Map.of())) {
            application.start();
            var safelight = SafelightClient.of(application);
            var expected = new Expectations(application, safelight);
            ServiceProcess node = application.nodes(Side.THUMBNAIL_SAGA).getFirst();
            node.stop();

            try (var uploaders = new PatientUploaders(safelight, SOME, OUTAGE)) {
                var photos = uploaders.begin().call();

                assertThat(uploaders.sentAgain()).isZero();
                await("all are seen, and pending")
                        .atMost(Duration.ofSeconds(20))
                        .until(
                                expected::states,
                                Expectations.everywhere(photos, "PENDING")::equals);
                node.start();
                expected.allDevelop(photos, Duration.ofMinutes(3));
                expected.nothingHappenedTwice(photos);
            }
        }
    }

    @Test
    void twoNodesShareTheWorkAndTheDeathOfOneCostsNothing() throws Exception {
        try (var application =
                DistributedApplication.fresh(Map.of(Side.THUMBNAIL_SAGA, 2), Map.of())) {
            application.start();
            var safelight = SafelightClient.of(application);
            var expected = new Expectations(application, safelight);

            try (var uploaders = new PatientUploaders(safelight, MANY)) {
                var allOfThem = uploaders.begin();
                await("half of it is done")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> uploaders.acknowledged() >= MANY / 2);
                application.nodes(Side.THUMBNAIL_SAGA).getLast().kill();
                var photos = allOfThem.call();

                assertThat(photos).hasSize(MANY);
                expected.allDevelop(photos, Duration.ofMinutes(3));
                expected.nothingHappenedTwice(photos);
            }
        }
    }
}
