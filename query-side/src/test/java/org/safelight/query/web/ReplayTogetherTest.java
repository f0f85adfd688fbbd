package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.safelight.contract.UserId;
import org.safelight.operations.Operations;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.platform.web.ConsistencyToken;
import org.safelight.query.library.Story;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * A view is filled anew in its idle set of collections, which takes over then. That the same is
 * true of files, and that nobody notices, the end-to-end tests see.
 */
@ActiveProfiles("distributed")
@Import(Operations.class)
@TestPropertySource(properties = "safelight.views.grace=0s")
class ReplayTogetherTest extends RunningQuerySide {

    private static final TestMongo MONGO = TestMongo.fresh();

    private static final UserId OPERATOR = new UserId("admin-of-replays");

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", MONGO::uri);
        properties.add("safelight.operations-database", MONGO.database()::getName);
        properties.add("axon.axonserver.enabled", () -> false);
        properties.add("management.endpoint.health.validate-group-membership", () -> false);
    }

    @AfterAll
    static void forget() {
        MONGO.close();
    }

    @Test
    void everyViewIsTheSameAfterATakeOverAndGoesOn() throws Exception {
        for (int n = 1; n <= 30; n++) {
            happened(new Story().then(uploaded(user, n)).then(created(user, n)));
        }
        var head = happened(new Story().then(uploaded(user, 31)));
        List<JsonNode> before = everything(head);

        for (String view : List.of("library-3", "statistics", "search")) {
            String slot = serving(view);
            done(view, "replay");
            assertThat(serving(view)).isNotEqualTo(slot);
        }

        assertThat(everything(head)).isEqualTo(before);
        var later = happened(new Story().then(uploaded(user, 32)));
        assertThat(everything(later).getFirst().path("items")).hasSize(32);
        done("library-3", "rollback");
        assertThat(everything(later).getFirst().path("items")).hasSize(32);
    }

    @Test
    void onlyAdministratorsAskForIt() throws Exception {
        var asked = request("/admin/processors/library-3/replay", user).POST(nothing());

        assertThat(send(asked).statusCode()).isEqualTo(403);
    }

    private List<JsonNode> everything(ConsistencyToken token) throws Exception {
        return List.of(
                seen("/photos", token),
                seen("/albums", token),
                seen("/timeline", token),
                seen("/statistics", token),
                seen("/search?q=img", token));
    }

    private JsonNode seen(String path, ConsistencyToken token) throws Exception {
        var response =
                await(path)
                        .atMost(Duration.ofSeconds(40))
                        .until(
                                () -> send(get(path).header(ConsistencyToken.HEADER, token.text())),
                                answer -> answer.statusCode() == 200);
        return json(response);
    }

    private String serving(String view) throws Exception {
        return await().until(() -> asked("GET", "/admin/processors/" + view), it -> it.has("slot"))
                .path("slot")
                .asString();
    }

    private void done(String view, String what) throws Exception {
        JsonNode begun = asked("POST", "/admin/processors/" + view + "/" + what);
        await(what)
                .atMost(Duration.ofSeconds(40))
                .until(
                        () ->
                                asked("GET", "/admin/operations/" + begun.path("id").asString())
                                        .path("state")
                                        .asString()
                                        .equals("done"));
    }

    private JsonNode asked(String method, String path) throws Exception {
        HttpResponse<byte[]> answer = send(request(path, OPERATOR).method(method, nothing()));
        return json(answer);
    }

    private static BodyPublisher nothing() {
        return BodyPublishers.noBody();
    }
}
