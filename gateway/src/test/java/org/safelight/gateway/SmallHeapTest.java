package org.safelight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safelight.gateway.app.SmallHeap;
import org.safelight.gateway.app.Upstream;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A large file costs the gateway no more memory than a small one. */
@Timeout(300)
class SmallHeapTest {

    private static final long LARGE = 200L * 1024 * 1024;
    private static final List<String> LITTLE =
            List.of("-Xmx48m", "-XX:MaxDirectMemorySize=24m", "-XX:+ExitOnOutOfMemoryError");

    @Test
    void twoHundredMegabytesPassThroughLittleMemoryInBothDirections() throws Exception {
        try (Upstream service = Upstream.named("service").answering(SmallHeapTest::echoSize);
                SmallHeap gateway = SmallHeap.before(service, LITTLE);
                HttpClient client =
                        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://localhost:"
                                                            + gateway.port()
                                                            + "/api/v1/photos"))
                                    .POST(BodyPublishers.ofInputStream(Zeroes::new))
                                    .build(),
                            BodyHandlers.ofInputStream());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("X-Received")).hasValue(Long.toString(LARGE));
            assertThat(count(answer.body())).isEqualTo(LARGE);
            assertThat(gateway.isAlive()).isTrue();
        }
    }

    private static void echoSize(HttpExchange exchange) throws IOException {
        long received = count(exchange.getRequestBody());
        exchange.getResponseHeaders().set("X-Received", Long.toString(received));
        exchange.sendResponseHeaders(200, received);
        try (InputStream zeroes = new Zeroes()) {
            zeroes.transferTo(exchange.getResponseBody());
        }
        exchange.close();
    }

    private static long count(InputStream bytes) throws IOException {
        byte[] buffer = new byte[65_536];
        long sum = 0;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            sum += read;
        }
        return sum;
    }

    /** So many bytes that are nowhere. */
    private static final class Zeroes extends InputStream {

        private long left = LARGE;

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(length, left);
            left -= some;
            return some;
        }
    }
}
