package org.safelight.gateway.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;

/** A service of a few lines. It answers with its name unless told otherwise. */
public final class Upstream implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private volatile HttpHandler handler;

    private Upstream(String name, HttpServer server) {
        this.server = server;
        handler = exchange -> answer(exchange, 200, name);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static Upstream named(String name) {
        return named(name, 0);
    }

    public static Upstream named(String name, int port) {
        try {
            return new Upstream(
                    name, HttpServer.create(new InetSocketAddress(loopback(), port), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that speaks TLS. */
    public static Upstream named(String name, SSLContext tls) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(loopback(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return new Upstream(name, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Upstream answering(HttpHandler other) {
        handler = other;
        return this;
    }

    public String address() {
        return (server instanceof HttpsServer ? "https" : "http") + "://localhost:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** How many requests have come. */
    public int requests() {
        return requests.get();
    }

    /** What the last request said. */
    public Map<String, List<String>> lastHeaders() {
        return headers.getLast();
    }

    /** Reads the request to its end and answers. */
    public static void answer(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** A port on which nobody listens. */
    public static int portOfNobody() {
        try (var socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        headers.add(exchange.getRequestHeaders());
        handler.handle(exchange);
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
