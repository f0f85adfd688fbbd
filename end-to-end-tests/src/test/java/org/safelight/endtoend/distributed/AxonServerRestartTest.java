package org.safelight.endtoend.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.safelight.endtoend.application.DistributedApplication;
import org.safelight.endtoend.application.OverAxonServer;
import org.safelight.endtoend.client.SafelightClient;

import java.time.Duration;
import java.util.Map;

/**
 * Axon Server is restarted in the middle of uploads, by the command that {@code
 * SAFELIGHT_TEST_AXON_SERVER_RESTART} names; it returns when the server was started again.
 */
@OverAxonServer
@EnabledIfEnvironmentVariable(
        named = AxonServerRestartTest.RESTART,
        matches = ".+",
        disabledReason = "NOT SHOWN HERE: no command restarts Axon Server")
class AxonServerRestartTest {

    static final String RESTART = "SAFELIGHT_TEST_AXON_SERVER_RESTART";
    private static final int MANY = 200;

    @Test
    void nothingThatWasAcknowledgedIsLostAndNobodyHasToHelp() throws Exception {
        try (var application = DistributedApplication.fresh(Map.of(), Map.of())) {
            application.start();
            var safelight = SafelightClient.of(application);
            var expected = new Expectations(application, safelight);

            try (var uploaders = new PatientUploaders(safelight, MANY)) {
                var allOfThem = uploaders.begin();
                await("half of it is done")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> uploaders.acknowledged() >= MANY / 2);
                new ProcessBuilder("sh", "-c", System.getenv(RESTART))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
                var photos = allOfThem.call();

                assertThat(photos).hasSize(MANY);
                assertThat(uploaders.sentAgain()).isPositive();
                assertThat(uploaders.brokenOff()).isZero();
                expected.allDevelop(photos, Duration.ofMinutes(2));
                expected.allHaveTheirBytes(photos);
            }
        }
    }
}
