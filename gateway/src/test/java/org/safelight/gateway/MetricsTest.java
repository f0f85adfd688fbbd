package org.safelight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safelight.gateway.app.RunningGateway;
import org.safelight.gateway.app.Upstream;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;

/** Metrics are for whoever reaches the port that is for them, and for no client. */
class MetricsTest {

    private static final String METRICS = "/actuator/prometheus";

    private final Upstream side = Upstream.named("side");

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void clientsAreToldNone() {
        try (var gateway = RunningGateway.between(side, side)) {
            assertThat(gateway.get(METRICS).statusCode()).isEqualTo(404);
            assertThat(gateway.get("/actuator/health").statusCode()).isEqualTo(200);
        }
        assertThat(side.requests()).isZero();
    }

    @Test
    void atAPortOfTheirOwnRequestsAreCountedByRouteAndVersionAndNothingElse() {
        int port = Upstream.portOfNobody();
        try (var gateway =
                RunningGateway.between(
                        side,
                        side,
                        "management.server.port=" + port,
                        "management.server.address=127.0.0.1")) {
            String id = UUID.randomUUID().toString();
            gateway.get("/api/v1/photos/" + id);
            gateway.get("/" + id);

            String metrics =
                    gateway.send(
                                    HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + METRICS)))
                            .body();

            assertThat(metrics)
                    .contains("uri=\"/api/v1/photos/{id}\",version=\"v1\"")
                    .doesNotContain(id);
        }
    }
}
