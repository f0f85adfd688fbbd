package org.safelight.benchmarks.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client does with a service at an address. */
record Client(URI address, HttpClient http) {

    static final String PASSWORD = "only-for-this-measurement";

    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("\"nextPageToken\":\"([^\"]+)\"");

    static Client of(int port) {
        return new Client(URI.create("http://127.0.0.1:" + port), HttpClient.newHttpClient());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    /**
     * Where up to 500 photos have their bytes of this kind, {@code original} or {@code thumbnail}.
     */
    List<String> addresses(String kind) throws IOException, InterruptedException {
        return Pattern.compile("\"url\":\"(/api/v1/photos/[^\"]+/" + kind + "\\?v=[^\"]+)\"")
                .matcher(get("/api/v1/photos?pageSize=500").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Makes something. */
    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        HttpRequest.Builder creation =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json));
        HttpResponse<String> answer = http.send(creation.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode());
        }
        return answer;
    }

    /**
     * Makes a key that may read.
     *
     * @param limits further members of the request's JSON, each after a comma
     */
    String readingKey(String limits) throws IOException, InterruptedException {
        String scopes = "\"scopes\":[\"read\"]";
        String made = post("/api/v1/keys", "{\"name\":\"B\"," + scopes + limits + "}").body();
        Matcher key = KEY.matcher(made);
        if (!key.find()) {
            throw new IllegalStateException("The answer has no key");
        }
        return key.group(1);
    }

    /** The bytes at a path. */
    byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request(path).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Uploads an image and returns the path of its resource. */
    String upload(byte[] jpeg) throws IOException, InterruptedException {
        HttpRequest.Builder upload =
                request("/api/v1/photos")
                        .header("Content-Type", "image/jpeg")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(jpeg));
        HttpResponse<String> answer = http.send(upload.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("An upload was answered " + answer.statusCode());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** How many photos wait for their thumbnail, of all that the read side shows. */
    int pending() throws IOException, InterruptedException {
        int pending = 0;
        String token = "";
        do {
            String page = get("/api/v1/photos?pageSize=500" + token).body();
            pending += page.split("\"PENDING\"", -1).length - 1;
            Matcher next = NEXT.matcher(page);
            token = next.find() ? "&pageToken=" + next.group(1) : "";
        } while (!token.isEmpty());
        return pending;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", credential());
    }

    /** Name and password as the header {@code Authorization} has them (RFC 7617). */
    static String credential() {
        return "Basic " + Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(UTF_8));
    }
}
