package org.safelight.standalone.example;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.standalone.Safelight;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.stream.Stream;

/** Under the profile {@code examples} there is an answer to everything, and nothing is kept. */
class ExampleServiceTest {

    private static ConfigurableApplicationContext service;
    private static String address;

    @BeforeAll
    static void start() {
        service =
                Safelight.application()
                        .run(
                                "--spring.profiles.active=examples",
                                "--server.port=0",
                                // The gateway, which is here to be looked at, says otherwise.
                                "--spring.web.resources.add-mappings=true");
        var server = ((WebServerApplicationContext) service).getWebServer();
        address = "http://127.0.0.1:" + Objects.requireNonNull(server).getPort();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<Example> examples() {
        return Examples.read().examples().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyOperationIsAnsweredAsTheDocumentationShows(Example example) throws Exception {
        HttpResponse<byte[]> response =
                ask(example.method(), example.path().replaceAll("\\{\\w+}", "anything"));

        assertThat(response.statusCode()).isEqualTo(example.answer().status());
        assertThat(response.body()).isEqualTo(example.answer().body());
        example.answer()
                .headers()
                .forEach(
                        (name, value) ->
                                assertThat(response.headers().firstValue(name)).hasValue(value));
    }

    @Test
    void whatIsNoOperationIsNotFound() throws Exception {
        assertThat(ask("GET", "/api/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(ask("PUT", "/api/v1/photos").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageOfTheInterfaceIsThereToo() throws Exception {
        assertThat(new String(ask("GET", "/docs/").body(), UTF_8)).contains("/assets/docs.js");
        assertThat(ask("GET", "/assets/examples.json").statusCode()).isEqualTo(200);
    }

    @Test
    void nothingOfTheServiceIsStarted() {
        assertThat(service.containsBean("securityFilterChain")).isFalse();
        assertThat(service.getBeanNamesForType(org.axonframework.config.Configuration.class))
                .isEmpty();
    }

    private static HttpResponse<byte[]> ask(String method, String path)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .method(method, BodyPublishers.noBody())
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofByteArray());
        }
    }
}
