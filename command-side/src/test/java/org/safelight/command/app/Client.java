package org.safelight.command.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Somebody who uses the service over HTTP. */
public record Client(int port, String user) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "between-the-photos";

    /** What came back. */
    public record Reply(int status, Map<String, String> headers, JsonNode json) {

        /** A field of the body, as text; empty where there is none. */
        public String field(String name) {
            return json.path(name).asString("");
        }

        /** The last part of a problem's type. */
        public String problem() {
            return field("type").replaceFirst("^/problems/", "");
        }

        /** A header; empty where there is none. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** Sends a file as the whole body. */
    public Reply upload(byte[] file, String... headers) {
        return send(
                request("/photos", headers)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(file)));
    }

    /** Sends files as a form; names and bytes take turns. */
    public Reply uploadForm(Object... namesAndFiles) {
        return send(
                request("/photos")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(form(namesAndFiles))));
    }

    /** Announces a whole file and sends but half of it. */
    public void uploadHalf(byte[] file) {
        try (var socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    """
                    POST /api/v1/photos HTTP/1.1\r
                    Host: localhost\r
                    Authorization: %s\r
                    Content-Type: image/png\r
                    Content-Length: %d\r
                    \r
                    """
                            .formatted(authorization(), file.length)
                            .getBytes(UTF_8));
            out.write(file, 0, file.length / 2);
            out.flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request with a JSON body, or none where it is empty. */
    public Reply send(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = request(path, headers);
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(method, BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                        .header("Authorization", authorization());
        return headers.length == 0 ? request : request.headers(headers);
    }

    private String authorization() {
        byte[] credentials = (user + ":" + user).getBytes(UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            Map<String, String> headers = new HashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name, values.getFirst()));
            String body = response.body();
            return new Reply(
                    response.statusCode(),
                    headers,
                    body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] form(Object... namesAndFiles) {
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndFiles.length; i += 2) {
            String head =
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                            .formatted(BOUNDARY, namesAndFiles[i]);
            body.writeBytes(head.getBytes(UTF_8));
            body.writeBytes((byte[]) namesAndFiles[i + 1]);
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }
}
