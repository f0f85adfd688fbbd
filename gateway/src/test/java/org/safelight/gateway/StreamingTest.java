package org.safelight.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safelight.gateway.app.RunningGateway;
import org.safelight.gateway.app.Upstream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Bytes pass through as they come, in both directions. */
@Timeout(60)
class StreamingTest {

    private static final Upstream service = Upstream.named("service");
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.between(service, service);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.close();
    }

    @Test
    void theServiceSeesTheFirstBytesBeforeTheClientHasSentTheLast() throws Exception {
        var first = new CompletableFuture<Integer>();
        service.answering(
                exchange -> {
                    first.complete(exchange.getRequestBody().read());
                    Upstream.answer(exchange, 201, "stored");
                });

        try (var client = gateway.connect()) {
            var out = client.getOutputStream();
            out.write(head("POST", "/api/v1/photos", "Content-Length: 10"));
            out.write("first".getBytes(US_ASCII));

            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo('f');

            out.write("-last".getBytes(US_ASCII));
            assertThat(reader(client).readLine()).isEqualTo("HTTP/1.1 201 Created");
        }
    }

    @Test
    void anAnswerMayComeBeforeTheRequestHasEnded() throws Exception {
        service.answering(
                exchange -> {
                    exchange.getRequestBody().read();
                    exchange.sendResponseHeaders(413, -1);
                    exchange.close();
                });

        try (var client = gateway.connect()) {
            var out = client.getOutputStream();
            out.write(head("POST", "/api/v1/photos", "Content-Length: 1000000"));
            out.write(new byte[1_000]);

            assertThat(reader(client).readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() throws Exception {
        service.answering(exchange -> Upstream.answer(exchange, 201, "stored"));

        try (var client = gateway.connect()) {
            var out = client.getOutputStream();
            out.write(head("POST", "/api/v1/photos", "Content-Length: 5", "Expect: 100-continue"));
            var in = reader(client);
            assertThat(in.readLine()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(in.readLine()).isEmpty();

            out.write("bytes".getBytes(US_ASCII));
            assertThat(in.readLine()).isEqualTo("HTTP/1.1 201 Created");
        }
        assertThat(service.lastHeaders()).doesNotContainKey("Expect");
    }

    @Test
    void theFirstLiveUpdateArrivesBeforeTheServiceEnds() throws Exception {
        var clientHasSeenIt = new CountDownLatch(1);
        service.answering(
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                    exchange.sendResponseHeaders(200, 0);
                    event(exchange, "one");
                    awaitSignal(clientHasSeenIt);
                    event(exchange, "two");
                    exchange.close();
                });

        var answer = gateway.send(gateway.request("/api/v1/events"), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), US_ASCII))) {
            assertThat(lines.readLine()).isEqualTo("data: one");
            clientHasSeenIt.countDown();
            assertThat(lines.lines()).containsExactly("", "data: two", "");
        }
    }

    @Test
    void aPartOfAnOriginalIsAnsweredAsItWas() {
        service.answering(
                exchange -> {
                    assertThat(exchange.getRequestHeaders().getFirst("Range"))
                            .isEqualTo("bytes=2-4");
                    var headers = exchange.getResponseHeaders();
                    headers.set("Content-Range", "bytes 2-4/10");
                    headers.set("ETag", "\"abc\"");
                    headers.set("Accept-Ranges", "bytes");
                    Upstream.answer(exchange, 206, "cde");
                });

        var answer =
                gateway.send(
                        gateway.request("/api/v1/photos/p1/original").header("Range", "bytes=2-4"));

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo("cde");
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes 2-4/10");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"abc\"");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("3");
    }

    @Test
    void anUnchangedOriginalIsNotSentAgain() {
        service.answering(
                exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"abc\"");
                    exchange.sendResponseHeaders(304, -1);
                    exchange.close();
                });

        var answer =
                gateway.send(
                        gateway.request("/api/v1/photos/p1/original")
                                .header("If-None-Match", "\"abc\""));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"abc\"");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void headTellsTheLengthAndSendsNothing() {
        service.answering(
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Length", "12345");
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });

        var answer =
                gateway.send(
                        gateway.request("/api/v1/photos/p1/original")
                                .method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.headers().firstValue("Content-Length")).hasValue("12345");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aDownloadThatBreaksOffDoesNotLookComplete() {
        service.answering(
                exchange -> {
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write(new byte[10]);
                    exchange.getResponseBody().flush();
                    exchange.close();
                });

        assertThatThrownBy(() -> gateway.get("/api/v1/photos/p1/original"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aClientThatGoesAwayIsNotServedOn() throws Exception {
        var cut = new CompletableFuture<Boolean>();
        service.answering(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try {
                        while (true) {
                            exchange.getResponseBody().write(new byte[65_536]);
                        }
                    } catch (IOException e) {
                        cut.complete(true);
                    }
                });

        try (var client = gateway.connect()) {
            client.getOutputStream().write(head("GET", "/api/v1/photos/p1/original"));
            assertThat(reader(client).readLine()).isEqualTo("HTTP/1.1 200 OK");
        }
        assertThat(cut.get(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void event(HttpExchange exchange, String data) throws IOException {
        exchange.getResponseBody().write(("data: " + data + "\n\n").getBytes(US_ASCII));
        exchange.getResponseBody().flush();
    }

    private static void awaitSignal(CountDownLatch signal) {
        try {
            assertThat(signal.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] head(String method, String path, String... headers) {
        return (method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\n"
                        + String.join("\r\n", headers)
                        + (headers.length == 0 ? "\r\n" : "\r\n\r\n"))
                .getBytes(US_ASCII);
    }

    private static BufferedReader reader(Socket client) throws IOException {
        return new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
    }
}
