package org.safelight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.gateway.app.RunningGateway;
import org.safelight.gateway.app.Upstream;

import java.io.IOException;

/** What nobody can read is answered as a problem all the same, and goes no further. */
@Timeout(60)
class UnreadableRequestsTest {

    private static final Upstream SERVICE = Upstream.named("service");

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        SERVICE.answering(exchange -> Upstream.answer(exchange, 200, "read"));
        gateway = RunningGateway.between(SERVICE, SERVICE);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SERVICE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/photos/%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/v1/photos/a|b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/v1/photos/% HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/v1/photos?q=%u0041 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/v1/photos HTTP/1.1\r\nHost: a\r\nX-Y: \u0001\r\n\r\n",
                "GET /api/v1/photos HTTP/1.1\r\nHost: a\r\nNo header: a\r\n\r\n",
                "G(T /api/v1/photos HTTP/1.1\r\nHost: a\r\n\r\n",
            })
    void whatCannotBeReadIsAProblem(String request) throws IOException {
        String answer = answer(request);

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"/problems/bad-request\"", "\"status\":400");
    }

    @Test
    void whatIsTooLongIsOneToo() throws IOException {
        assertThat(answer("GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("\"/problems/uri-too-long\"");
        assertThat(answer("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("\"/problems/request-header-fields-too-large\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/photos?q=%FF HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/v1/photos?q=a+b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            })
    void whatCanIsPassedOn(String request) throws IOException {
        assertThat(answer(request)).startsWith("HTTP/1.1 200 ").endsWith("read");
    }

    private static String answer(String request) throws IOException {
        try (var client = gateway.connect()) {
            client.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(client.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
