package org.safelight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.gateway.app.RunningGateway;
import org.safelight.gateway.app.Upstream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the gateway adds to a request, takes from it, and leaves alone. */
class HeadersTest {

    private static final Upstream service = Upstream.named("service");
    private static RunningGateway gateway;
    private static RunningGateway behindAProxy;

    @BeforeAll
    static void start() {
        service.answering(
                exchange -> {
                    var headers = exchange.getResponseHeaders();
                    headers.set("Content-Security-Policy", "default-src 'none'");
                    headers.set("X-Content-Type-Options", "nosniff");
                    headers.set("X-Request-Id", "made-by-the-service");
                    headers.set("Keep-Alive", "timeout=5");
                    headers.set("Vary", "Accept");
                    Upstream.answer(exchange, 200, "hello");
                });
        gateway = RunningGateway.between(service, service);
        behindAProxy = RunningGateway.between(service, service, "trusted-proxies=127.0.0.0/8,::1");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        behindAProxy.close();
        service.close();
    }

    @Test
    void everyRequestHasAnIdAndTheAnswerNamesIt() {
        var answer = gateway.get("/");

        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
        assertThat(service.lastHeaders()).containsEntry("X-request-id", List.of(id));
    }

    @Test
    void aWellFormedIdOfTheClientIsKept() {
        var answer = gateway.send(gateway.request("/").header("X-Request-Id", "upload_17.part-2"));

        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("upload_17.part-2");
        assertThat(service.lastHeaders())
                .containsEntry("X-request-id", List.of("upload_17.part-2"));
    }

    /** Who somebody is, a service finds out; each of them does it for itself. */
    @Test
    void credentialsOfEveryKindReachTheService() {
        gateway.send(
                gateway.request("/")
                        .header("Authorization", "Bearer slk_0123")
                        .header("X-API-Key", "slk_4567"));

        assertThat(service.lastHeaders())
                .containsEntry("Authorization", List.of("Bearer slk_0123"))
                .containsEntry("X-api-key", List.of("slk_4567"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space in it", "<script>alert</script>"})
    void anyOtherIdIsReplaced(String sent) {
        var answer = gateway.send(gateway.request("/").header("X-Request-Id", sent));

        assertThat(answer.headers().firstValue("X-Request-Id"))
                .isPresent()
                .get()
                .isNotEqualTo(sent);
    }

    @Test
    void anIdThatIsTooLongIsReplaced() {
        var answer = gateway.send(gateway.request("/").header("X-Request-Id", "x".repeat(65)));

        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).hasSize(36);
    }

    @Test
    void answersOfTheGatewayItselfHaveAnIdToo() {
        assertThat(gateway.get("/actuator/env").headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void whatAClientSaysOfItsAddressIsDropped() {
        gateway.send(
                gateway.request("/")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Prefix", "/admin")
                        .header("X-Real-IP", "203.0.113.9")
                        .header("Forwarded", "for=203.0.113.9;host=evil.example"));

        String here = "localhost:" + gateway.port();
        assertThat(forwarding())
                .containsOnlyKeys(
                        "X-forwarded-for",
                        "X-forwarded-host",
                        "X-forwarded-port",
                        "X-forwarded-proto")
                .containsEntry("X-forwarded-for", List.of("127.0.0.1"))
                .containsEntry("X-forwarded-host", List.of(here))
                .containsEntry("X-forwarded-port", List.of(Integer.toString(gateway.port())))
                .containsEntry("X-forwarded-proto", List.of("http"));
    }

    @Test
    void whatATrustedProxySaysIsPassedOn() {
        behindAProxy.send(
                behindAProxy
                        .request("/")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Host", "photos.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "for=203.0.113.9"));

        assertThat(forwarding())
                .containsOnlyKeys(
                        "X-forwarded-for",
                        "X-forwarded-host",
                        "X-forwarded-port",
                        "X-forwarded-proto")
                .containsEntry("X-forwarded-for", List.of("203.0.113.9, 127.0.0.1"))
                .containsEntry("X-forwarded-host", List.of("photos.example"))
                .containsEntry("X-forwarded-port", List.of("443"))
                .containsEntry("X-forwarded-proto", List.of("https"));
    }

    @Test
    void headersForTheNextHopOnlyGoNoFurther() {
        String answer =
                raw(
                        """
                        GET / HTTP/1.1
                        Host: localhost
                        Connection: close, X-Secret
                        X-Secret: 1
                        Keep-Alive: 3
                        TE: trailers
                        Proxy-Authorization: Basic eA==
                        Upgrade: websocket

                        """);

        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("keep-alive");
        assertThat(service.lastHeaders())
                .doesNotContainKeys(
                        "X-secret", "Keep-alive", "Te", "Proxy-authorization", "Upgrade");
    }

    @Test
    void credentialsAndConditionsPassUnchanged() {
        gateway.send(
                gateway.request("/")
                        .header("Authorization", "Basic YTpi")
                        .header("If-None-Match", "\"abc\"")
                        .header("Idempotency-Key", "k")
                        .header("Sec-Fetch-Site", "cross-site"));

        assertThat(service.lastHeaders())
                .containsEntry("Authorization", List.of("Basic YTpi"))
                .containsEntry("If-none-match", List.of("\"abc\""))
                .containsEntry("Idempotency-key", List.of("k"))
                .containsEntry("Sec-fetch-site", List.of("cross-site"));
    }

    @Test
    void securityHeadersOfTheServicesComeThroughOnce() {
        var headers = gateway.get("/").headers();

        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Vary")).containsExactly("Accept");
    }

    @Test
    void headersAreBounded() {
        int before = service.requests();

        assertThat(
                        gateway.send(gateway.request("/").header("X-Long", "x".repeat(20_000)))
                                .statusCode())
                .isEqualTo(431);
        assertThat(gateway.get("/" + "x".repeat(9_000)).statusCode()).isEqualTo(414);
        assertThat(service.requests()).isEqualTo(before);
    }

    private static Map<String, List<String>> forwarding() {
        return service.lastHeaders().entrySet().stream()
                .filter(header -> header.getKey().matches("(?i)(x-)?forwarded.*|x-real-ip"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String raw(String request) {
        try (var socket = gateway.connect()) {
            socket.getOutputStream()
                    .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
