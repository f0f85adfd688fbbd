package org.safelight.endtoend.application;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The Axon Server that {@code SAFELIGHT_TEST_AXON_SERVER} names as {@code host:port}, in
 * development mode and with its dashboard on port 8024 of the same host. Its log is emptied. Where
 * {@code SAFELIGHT_TEST_AXON_SERVER_CERTIFICATE} names a file, the way there leads over TLS, and
 * that certificate is trusted.
 */
public record AxonServerUnderTest(String servers) {

    static final String VARIABLE = "SAFELIGHT_TEST_AXON_SERVER";

    private static final Pattern TYPE = Pattern.compile("\"type\":\"(org\\.safelight\\.[^\"]+)\"");

    /** The one that is named, if one is. */
    public static Optional<AxonServerUnderTest> named() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(servers -> !servers.isBlank())
                .map(AxonServerUnderTest::new);
    }

    static AxonServerUnderTest required() {
        return named().orElseThrow(
                        () -> new IllegalStateException(VARIABLE + " names no Axon Server"));
    }

    /** What a process must be told to find it. */
    Map<String, String> settings() {
        @Nullable String certificate = System.getenv(VARIABLE + "_CERTIFICATE");
        return certificate == null
                ? Map.of("AXON_AXONSERVER_SERVERS", servers)
                : Map.of(
                        "AXON_AXONSERVER_SERVERS", servers,
                        "AXON_AXONSERVER_SSL_ENABLED", "true",
                        "AXON_AXONSERVER_CERT_FILE", certificate);
    }

    /** Makes it forget everything, so that tests begin with an empty log. */
    void empty() throws IOException {
        ask(HttpRequest.newBuilder(dashboard("/v1/devmode/purge-events")).DELETE());
    }

    /** The types of the events of one aggregate, in their order, without their package. */
    public List<String> eventsOf(String aggregate) throws IOException {
        return TYPE.matcher(streamOf(aggregate))
                .results()
                .map(AxonServerUnderTest::simpleName)
                .toList();
    }

    /** What the log holds of one aggregate, as text. */
    public String streamOf(String aggregate) throws IOException {
        return ask(HttpRequest.newBuilder(dashboard("/v1/events?aggregateId=" + aggregate)));
    }

    /** The processors of the nodes of a side, as the dashboard lists them. */
    public List<ListedProcessor> processorsOf(Side side) throws IOException {
        String path = "/v1/components/" + side.module() + "/processors?context=default";
        return JsonMapper.shared()
                .readTree(ask(HttpRequest.newBuilder(dashboard(path))))
                .valueStream()
                .map(ListedProcessor::of)
                .toList();
    }

    /** What a button of the dashboard does: pause, start, segments/split or segments/merge. */
    public void instruct(Side side, ListedProcessor processor, String what) throws IOException {
        String path =
                "/v1/components/%s/processors/%s/%s?context=default&tokenStoreIdentifier=%s"
                        .formatted(side.module(), processor.name(), what, processor.tokenStore());
        ask(HttpRequest.newBuilder(dashboard(path)).method("PATCH", BodyPublishers.noBody()));
    }

    /**
     * A processor, and what it is made of at the moment.
     *
     * @param tokenStore where it keeps its position
     */
    public record ListedProcessor(
            String name, String tokenStore, int activeThreads, int segments, boolean streaming) {

        private static ListedProcessor of(JsonNode listed) {
            return new ListedProcessor(
                    listed.path("name").stringValue(),
                    listed.path("tokenStoreIdentifier").stringValue(),
                    listed.path("activeThreads").intValue(),
                    listed.path("trackers").size(),
                    listed.path("isStreaming").booleanValue());
        }
    }

    private static String simpleName(MatchResult type) {
        String name = type.group(1);
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private URI dashboard(String path) {
        return URI.create("http://" + servers.replaceFirst(":\\d+$", "") + ":8024" + path);
    }

    private static String ask(HttpRequest.Builder request) throws IOException {
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(
                            request.timeout(Duration.ofSeconds(20)).build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("Axon Server answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
