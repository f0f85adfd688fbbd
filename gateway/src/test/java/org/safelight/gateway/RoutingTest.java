package org.safelight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.gateway.app.RunningGateway;
import org.safelight.gateway.app.Upstream;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Clients see one origin. */
class RoutingTest {

    private static final Upstream command = Upstream.named("command-side");
    private static final Upstream query = Upstream.named("query-side");
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.between(command, query);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        command.close();
        query.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, query-side",
        "GET, /assets/safelight.js, query-side",
        "GET, /problems/, query-side",
        "GET, /api/v1/openapi, query-side",
        "GET, /api/v1/sign-in, query-side",
        "GET, /api/v1/session/oidc/keycloak, command-side",
        "GET, /api/v1/session/oidc/keycloak/callback?code=c&state=s, command-side",
        "DELETE, /api/v1/session, command-side",
        "GET, /api/v1/photos?pageSize=3, query-side",
        "POST, /api/v1/photos, command-side",
        "POST, /api/v1/photos/check, query-side",
        "POST, /api/v1/photos/download, query-side",
        "DELETE, /api/v1/photos/p1, command-side"
    })
    void aRequestGoesToTheSideItBelongsTo(String method, String path, String side) {
        var answer = gateway.send(gateway.request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(side);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/env", "/%61ctuator/env", "/error"})
    void theServicesOwnDoorsAreNotReachable(String path) {
        int before = query.requests();

        var answer = gateway.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"/problems/not-found\"");
        assertThat(query.requests()).isEqualTo(before);
    }

    @Test
    void pathAndQueryArriveAsTheyWereWritten() {
        query.answering(
                exchange ->
                        Upstream.answer(exchange, 200, exchange.getRequestURI().toASCIIString()));
        try {
            String asked = "/api/v1/search?q=caf%C3%A9%20%26%2B+x&empty=&%5B%5D=1";
            assertThat(gateway.get(asked).body()).isEqualTo(asked);
        } finally {
            query.answering(exchange -> Upstream.answer(exchange, 200, "query-side"));
        }
    }

    @Test
    void whatIsAllowedIsSaidForBothSides() {
        command.answering(exchange -> Upstream.answer(exchange, 405, "not by me"));
        try {
            for (String method : List.of("OPTIONS", "PUT")) {
                var answer =
                        gateway.send(
                                gateway.request("/api/v1/photos")
                                        .method(method, BodyPublishers.noBody()));
                assertThat(answer.statusCode()).isEqualTo(method.equals("PUT") ? 405 : 200);
                assertThat(answer.headers().firstValue("Allow").orElseThrow().split(", ?"))
                        .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
            }
        } finally {
            command.answering(exchange -> Upstream.answer(exchange, 200, "command-side"));
        }
    }

    @Test
    void theGatewaysOwnHealthIsItsOwn() {
        assertThat(gateway.get("/actuator/health/liveness").body()).contains("UP");
        assertThat(gateway.get("/actuator/health/readiness").body()).contains("UP");
        assertThat(gateway.get("/actuator/health/upstreams").body())
                .contains("command-side", "query-side", "UP");
    }
}
