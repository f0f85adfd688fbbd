package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.StoredObject;
import org.safelight.platform.web.ConsistencyToken;
import org.safelight.query.library.Samples;
import org.safelight.query.library.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The read side with its real log, view, buckets and web server. Every test has a user of its own,
 * and sees nothing of the others.
 */
@SpringBootTest(
        classes = QuerySideApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:safelight.yaml",
            "safelight.consistency-wait=3s"
        })
public abstract class RunningQuerySide {

    private static final JsonMapper JSON = new JsonMapper();

    protected final UserId user = new UserId("user-" + UUID.randomUUID());
    protected Path data;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private EventStore log;
    private TransactionManager transactions;
    private Bucket originals;
    private Bucket thumbnails;
    private int port;

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory("query-side");
        properties.add("safelight.data", folder::toString);
    }

    @BeforeEach
    void look(
            @Value("${local.server.port}") int serverPort,
            @Value("${safelight.data}") Path folder,
            @Autowired EventStore eventLog,
            @Autowired TransactionManager eventTransactions,
            @Autowired @Qualifier("originals") Bucket originalsBucket,
            @Autowired @Qualifier("thumbnails") Bucket thumbnailsBucket) {
        port = serverPort;
        data = folder;
        log = eventLog;
        transactions = eventTransactions;
        originals = originalsBucket;
        thumbnails = thumbnailsBucket;
    }

    /** Puts what is new in the story into the log, and says how far the log goes then. */
    protected ConsistencyToken happened(Story story) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(transactions);
        unitOfWork.execute(() -> log.publish(story.news()));
        return new ConsistencyToken(log.createHeadToken().position().orElseThrow());
    }

    /** Puts what is new in the story into the log, and waits until the library shows it. */
    protected void shown(Story story) throws Exception {
        var head = happened(story);
        var response = send(get("/photos").header(ConsistencyToken.HEADER, head.text()));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    /** The id of this user's photo with this number in the story. */
    protected String id(int n) {
        return Samples.photo(user, n).value();
    }

    protected StoredObject storeOriginal(ObjectKey key, byte[] bytes) throws IOException {
        return originals.put(key, new ByteArrayInputStream(bytes));
    }

    protected StoredObject storeThumbnail(ObjectKey key, byte[] bytes) throws IOException {
        return thumbnails.put(key, new ByteArrayInputStream(bytes));
    }

    protected HttpRequest.Builder get(String path) {
        return request(path, user).GET();
    }

    protected HttpRequest.Builder request(String path, UserId as) {
        String credential = Base64.getEncoder().encodeToString((as + ":secret").getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + credential);
    }

    protected HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** The answer as soon as it begins, with a body that may never end. */
    protected HttpResponse<InputStream> begin(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofInputStream());
    }

    protected JsonNode json(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }

    /** A page of a list. */
    @FunctionalInterface
    protected interface Page {

        /** The page that its address, continued by this, is of; the first by nothing. */
        JsonNode at(String token) throws Exception;
    }

    /** What is in a list, page by page to its end. */
    protected static List<JsonNode> toTheEnd(Page page) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        String token = "";
        do {
            JsonNode next = page.at(token);
            next.path("items").forEach(items::add);
            token =
                    next.has("nextPageToken")
                            ? "&pageToken=" + next.path("nextPageToken").asString()
                            : "";
        } while (!token.isEmpty());
        return items;
    }

    protected JsonNode json(String path) throws Exception {
        return json(send(get(path)));
    }

    protected String problem(HttpResponse<byte[]> response) {
        return json(response).path("type").asString();
    }
}
