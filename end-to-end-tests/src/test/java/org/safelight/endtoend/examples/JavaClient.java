package org.safelight.endtoend.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** The same requests without curl, for machines that have none. */
record JavaClient(Path folder, HttpClient client) implements Client {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BOUNDARY = "one-of-the-examples";
    private static final String TYPE = "Content-Type";

    static JavaClient in(Path folder) {
        return new JavaClient(
                folder, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    @Override
    public Reply run(String command, Map<String, String> values) throws IOException {
        Iterator<String> words = Words.of(command, values).iterator();
        words.next();
        var request = HttpRequest.newBuilder().timeout(PATIENCE);
        BodyPublisher body = BodyPublishers.noBody();
        String method = "GET";
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "-u" -> request.header("Authorization", basic(words.next()));
                case "-b" -> request.header("Cookie", words.next());
                case "-X" -> method = words.next();
                case "-H" -> header(request, words.next());
                case "--max-time" -> words.next();
                case "--json" -> {
                    request.header(TYPE, "application/json");
                    body = BodyPublishers.ofString(words.next());
                    method = method.equals("GET") ? "POST" : method;
                }
                case "-F" -> {
                    request.header(TYPE, "multipart/form-data; boundary=" + BOUNDARY);
                    body = file(words.next().substring("file=@".length()));
                    method = "POST";
                }
                default -> request.uri(URI.create(word));
            }
        }
        return send(request.method(method, body).build());
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static void header(HttpRequest.Builder request, String header) {
        int colon = header.indexOf(':');
        request.header(header.substring(0, colon), header.substring(colon + 1).strip());
    }

    private BodyPublisher file(String name) throws IOException {
        var form = new ByteArrayOutputStream();
        form.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                        .formatted(BOUNDARY, name)
                        .getBytes(UTF_8));
        form.writeBytes(Files.readAllBytes(folder.resolve(name)));
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return BodyPublishers.ofByteArray(form.toByteArray());
    }

    /** Of a stream of events only that it begins. */
    private Reply send(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            Map<String, String> headers = new HashMap<>();
            response.headers().map().forEach((name, all) -> headers.put(name, all.getFirst()));
            boolean endless = headers.getOrDefault("content-type", "").contains("event-stream");
            try (InputStream body = response.body()) {
                byte[] bytes = endless ? new byte[0] : body.readAllBytes();
                return new Reply(response.statusCode(), headers, bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "Java's HTTP client, since curl is not installed";
    }
}
