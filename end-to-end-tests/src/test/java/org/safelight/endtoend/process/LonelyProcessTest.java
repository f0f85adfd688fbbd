package org.safelight.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.application.LonelyProcess;
import org.safelight.endtoend.application.Side;

import java.io.IOException;

/** A process of the distributed shape that finds no Axon Server lives, and says what it lacks. */
@EmbeddedOnly
class LonelyProcessTest {

    @ParameterizedTest
    @EnumSource(names = "GATEWAY", mode = EnumSource.Mode.EXCLUDE)
    void withoutAxonServerItLivesAndIsNotReady(Side side) throws IOException {
        try (var process = LonelyProcess.started(side)) {
            process.http().get("/actuator/health/liveness").expecting(200);
            process.http().get("/actuator/health/readiness").expecting(503);
        }
    }

    @Test
    void aThumbnailNodeTellsHowMuchThereIsToDoAndNothingElse() throws IOException {
        try (var process = LonelyProcess.started(Side.THUMBNAIL_SAGA)) {
            String metric = "/actuator/metrics/safelight.thumbnails.outstanding";
            assertThat(process.http().get(metric).expecting(200).json().at("/measurements/0/value"))
                    .hasToString("0.0");
            assertThat(process.http().get("/actuator/prometheus").expecting(200).text())
                    .contains("safelight_thumbnails_outstanding 0.0");
            assertThat(process.http().get("/actuator/health/degraded").expecting(503).text())
                    .contains("\"axonServer\":{");
            process.http().get("/").expecting(403);
            process.http().get("/actuator/env").expecting(403);
            assertThat(process.output()).doesNotContain("security password");
        }
    }
}
