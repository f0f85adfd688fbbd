package org.safelight.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safelight.gateway.app.RunningGateway;
import org.safelight.gateway.app.Upstream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** What clients see of services that are down, slow or broken. */
class FailuresTest {

    private final Upstream one = Upstream.named("one");
    private final Upstream two = Upstream.named("two");
    private final String nobody = "http://localhost:" + Upstream.portOfNobody();
    private final CountDownLatch testIsOver = new CountDownLatch(1);

    @AfterEach
    void stop() {
        testIsOver.countDown();
        one.close();
        two.close();
    }

    @Test
    void aNodeThatRefusesConnectionsIsPassedOverForReadsAndUnsentWrites() {
        try (var gateway =
                RunningGateway.with(
                        "command-side=" + nobody + "," + one.address(),
                        "query-side=" + nobody + "," + two.address())) {
            assertThat(IntStream.range(0, 6).mapToObj(_ -> gateway.get("/api/v1/photos").body()))
                    .containsOnly("two");
            assertThat(
                            IntStream.range(0, 6)
                                    .mapToObj(_ -> gateway.post("/api/v1/albums", "{}").body()))
                    .containsOnly("one");
        }
        assertThat(one.requests()).isEqualTo(6);
    }

    @Test
    void withNobodyThereTheAnswerIs503AndWhenToAskAgain() {
        try (var gateway = RunningGateway.with("query-side=" + nobody, "pause=7s")) {
            for (int i = 0; i < 5; i++) {
                var answer = gateway.get("/api/v1/photos");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
                isProblem(answer, 503, "service-unavailable", "/api/v1/photos");
            }
        }
    }

    @Test
    void aNameThatNobodyKnowsIsLikeANodeThatIsDown() {
        try (var gateway = RunningGateway.with("query-side=http://nowhere.invalid:8082")) {
            isProblem(gateway.get("/"), 503, "service-unavailable", "/");
        }
    }

    @Test
    void aNodeThatComesBackIsFoundAfterThePause() {
        int port = Upstream.portOfNobody();
        try (var gateway =
                RunningGateway.with("query-side=http://localhost:" + port, "pause=100ms")) {
            IntStream.range(0, 4).forEach(_ -> gateway.get("/"));
            assertThat(gateway.get("/actuator/health/upstreams").statusCode()).isEqualTo(503);
            assertThat(gateway.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

            try (var back = Upstream.named("back", port)) {
                await().atMost(Duration.ofSeconds(10))
                        .untilAsserted(() -> assertThat(gateway.get("/").body()).isEqualTo("back"));
                assertThat(back.requests()).isEqualTo(1);
                assertThat(gateway.get("/actuator/health/upstreams").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aReadThatIsBrokenOffGoesToAnotherNode() {
        one.answering(HttpExchange::close);
        try (var gateway =
                RunningGateway.with("query-side=" + one.address() + "," + two.address())) {
            assertThat(IntStream.range(0, 4).mapToObj(_ -> gateway.get("/api/v1/photos").body()))
                    .containsOnly("two");
        }
        assertThat(one.requests()).isPositive();
    }

    @Test
    void aWriteThatIsBrokenOffIsNotSentTwice() {
        one.answering(FailuresTest::readAndHangUp);
        two.answering(FailuresTest::readAndHangUp);
        try (var gateway =
                RunningGateway.with("command-side=" + one.address() + "," + two.address())) {
            isProblem(gateway.post("/api/v1/albums", "{}"), 502, "bad-gateway", "/api/v1/albums");
        }
        assertThat(one.requests() + two.requests()).isEqualTo(1);
    }

    @Test
    void anAnswerThatDoesNotBeginInTimeIs504AndNotAskedForTwice() {
        one.answering(this::keepSilent);
        two.answering(this::keepSilent);
        try (var gateway =
                RunningGateway.with(
                        "query-side=" + one.address() + "," + two.address(),
                        "answer-within=300ms")) {
            isProblem(gateway.get("/api/v1/photos"), 504, "gateway-timeout", "/api/v1/photos");
        }
        assertThat(one.requests() + two.requests()).isEqualTo(1);
    }

    @Test
    void problemsOfTheServicesPassUnchanged() {
        one.answering(
                exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "2");
                    exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
                    Upstream.answer(exchange, 503, "{\"type\":\"/problems/view-behind\"}");
                });
        try (var gateway = RunningGateway.with("query-side=" + one.address())) {
            var answer = gateway.get("/api/v1/photos");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(answer.body()).isEqualTo("{\"type\":\"/problems/view-behind\"}");
        }
        assertThat(one.requests()).isEqualTo(1);
    }

    private static void readAndHangUp(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.close();
    }

    private void keepSilent(HttpExchange exchange) {
        try {
            testIsOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void isProblem(
            HttpResponse<String> answer, int status, String name, String path) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance");
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + name);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("instance").asString()).isEqualTo(path);
    }
}
