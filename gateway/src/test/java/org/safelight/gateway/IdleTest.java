package org.safelight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safelight.gateway.app.RunningGateway;
import org.safelight.gateway.app.Upstream;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Long is fine, hanging is not. */
@Timeout(60)
class IdleTest {

    private final Upstream service = Upstream.named("service");
    private final CountDownLatch testIsOver = new CountDownLatch(1);

    @AfterEach
    void stop() {
        testIsOver.countDown();
        service.close();
    }

    @Test
    void anAnswerOnWhichNothingMovesIsCutOffAndOneThatMovesIsNot() throws Exception {
        service.answering(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 8; i++) {
                        exchange.getResponseBody().write('.');
                        exchange.getResponseBody().flush();
                        pause(exchange.getRequestURI().getPath().endsWith("slow") ? 100 : 60_000);
                    }
                    exchange.close();
                });
        try (var gateway =
                RunningGateway.between(service, service, "answer-within=300ms", "idle=500ms")) {
            assertThat(gateway.get("/slow").body()).isEqualTo("........");

            try (var client = gateway.connect()) {
                client.getOutputStream()
                        .write("GET /hangs HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
                String all = new String(client.getInputStream().readAllBytes(), US_ASCII);
                assertThat(all).startsWith("HTTP/1.1 200").doesNotContain("........");
            }
        }
    }

    @Test
    void anUploadThatTakesLongerThanAnAnswerMayIsNotCutOff() throws Exception {
        var length = new CompletableFuture<Integer>();
        service.answering(
                exchange -> {
                    length.complete(exchange.getRequestBody().readAllBytes().length);
                    Upstream.answer(exchange, 201, "stored");
                });
        try (var gateway =
                        RunningGateway.between(service, service, "answer-within=200ms", "idle=2s");
                var client = gateway.connect()) {
            var out = client.getOutputStream();
            out.write(
                    "POST /api/v1/photos HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8\r\n\r\n"
                            .getBytes(US_ASCII));
            for (int i = 0; i < 8; i++) {
                out.write('x');
                pause(100);
            }
            assertThat(length.get(10, TimeUnit.SECONDS)).isEqualTo(8);
            assertThat(new String(client.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 201");
        }
    }

    @Test
    void aClientThatStopsInTheMiddleOfAnUploadIsLetGo() throws Exception {
        var cut = new CompletableFuture<Boolean>();
        service.answering(
                exchange -> {
                    try {
                        exchange.getRequestBody().readAllBytes();
                    } catch (IOException e) {
                        cut.complete(true);
                    }
                    exchange.close();
                });
        try (var gateway =
                        RunningGateway.between(
                                service, service, "answer-within=200ms", "idle=400ms");
                var client = gateway.connect()) {
            client.getOutputStream()
                    .write(
                            ("POST /api/v1/photos HTTP/1.1\r\nHost: localhost\r\n"
                                            + "Content-Length: 8\r\n\r\nx")
                                    .getBytes(US_ASCII));
            assertThat(cut.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Time passes for the service, not for the test: it ends with the test. */
    private void pause(long millis) {
        try {
            boolean _ = testIsOver.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
