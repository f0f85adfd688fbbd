package org.safelight.endtoend.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Requests to one address in one account's name (Basic, RFC 7617). */
public record Http(URI address, String credential, HttpClient client, List<String> always) {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = plain().build();

    /** Requests with nothing in each of them but the credential. */
    public Http(URI address, String credential, HttpClient client) {
        this(address, credential, client, List.of());
    }

    private static HttpClient.Builder plain() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER);
    }

    /** Requests that sign in so. */
    public static Http signedIn(URI address, String name, String password) {
        return new Http(address, basic(name, password), CLIENT);
    }

    /** Requests that bring a token (RFC 6750). */
    public static Http bearing(URI address, String token) {
        return new Http(address, "Bearer " + token, CLIENT);
    }

    /** Requests that do not sign in. */
    public static Http anonymous(URI address) {
        return new Http(address, "", CLIENT);
    }

    private static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** The same, without signing in. */
    public Http anonymous() {
        return new Http(address, "", client);
    }

    /** The same, as somebody else. */
    public Http as(String name, String password) {
        return new Http(address, basic(name, password), client);
    }

    /** The same, with a bearer token (RFC 6750) in place of name and password. */
    public Http bearing(String token) {
        return new Http(address, "Bearer " + token, client);
    }

    /** The same, from another address of this machine (127.0.0.0/8). */
    public Http from(InetAddress loopback) {
        return new Http(address, credential, plain().localAddress(loopback).build());
    }

    /** The same, with these pairs of name and value in each. */
    public Http with(String... headers) {
        return new Http(address, credential, client, List.of(headers));
    }

    /** A GET; headers are pairs of name and value. */
    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** Any method without a body. */
    public Answer send(String method, String path, String... headers) {
        return send(method, path, BodyPublishers.noBody(), headers);
    }

    /** Any method with a JSON body. */
    public Answer sendJson(String method, String path, Object body, String... headers) {
        var publisher = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        return send(method, path, publisher, withType("application/json", headers));
    }

    /** Any method and body. */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(ANSWERS_WITHIN)
                        .method(method, body);
        if (!credential.isEmpty()) {
            request.header("Authorization", credential);
        }
        if (!always.isEmpty()) {
            request.headers(always.toArray(String[]::new));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(client.send(request.build(), Http::body));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    /** All of it, except of what has no end, of which there is nothing. */
    private static BodySubscriber<byte[]> body(ResponseInfo answer) {
        boolean endless =
                answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("text/event-stream"))
                        .isPresent();
        return endless ? new Unread() : BodySubscribers.ofByteArray();
    }

    static String[] withType(String type, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = type;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }
}
