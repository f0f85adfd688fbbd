package org.safelight.gateway.app;

import org.safelight.gateway.Gateway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The whole gateway on a port of its own, and a client of it. */
public final class RunningGateway implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private RunningGateway(List<String> settings) {
        context =
                new SpringApplicationBuilder(Gateway.class)
                        .run(settings.stream().map(s -> "--" + s).toArray(String[]::new));
    }

    /** Settings are {@code name=value}, names without {@code safelight.gateway.} included. */
    public static RunningGateway with(String... settings) {
        List<String> all = new ArrayList<>(List.of("server.port=0", "server.shutdown=immediate"));
        for (String setting : settings) {
            boolean ours = !setting.contains(".") || setting.indexOf('.') > setting.indexOf('=');
            all.add(ours ? "safelight.gateway." + setting : setting);
        }
        return new RunningGateway(all);
    }

    /** In front of one node of each side. */
    public static RunningGateway between(Upstream command, Upstream query, String... settings) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "command-side=" + command.address(),
                                "query-side=" + query.address()));
        all.addAll(List.of(settings));
        return with(all.toArray(String[]::new));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> post(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A connection for what no HTTP client would say. */
    public Socket connect() {
        try {
            var socket = new Socket("localhost", port());
            socket.setSoTimeout(30_000);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        context.close();
    }
}
