package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.library.Samples.uploaded;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.platform.web.ConsistencyToken;
import org.safelight.query.library.Story;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

class StatisticsOverHttpTest extends RunningQuerySide {

    private PooledStreamingEventProcessor processor;

    @BeforeEach
    void findProcessor(@Autowired EventProcessingConfiguration processing) {
        processor =
                processing
                        .eventProcessor("statistics-a", PooledStreamingEventProcessor.class)
                        .orElseThrow();
    }

    @AfterEach
    void goOn() {
        processor.start();
    }

    @Test
    void monthsSayHowManyPhotosTheyHaveAndWhereThoseAre() throws Exception {
        var head = happened(aFewPhotos());

        JsonNode months = json("/timeline", head).path("items");

        assertThat(months).hasSize(2);
        JsonNode april = months.path(0);
        assertThat(april.path("month").asString()).isEqualTo("2020-04");
        assertThat(april.path("photos").asInt()).isEqualTo(2);
        assertThat(april.path("bytes").asLong()).isEqualTo(2_003);
        String url = april.path("url").asString();
        assertThat(json(url.substring("/api/v1".length()), head).path("items")).hasSize(3);
        assertThat(months.path(1).path("month").asString()).isEqualTo("2019-12");
    }

    @Test
    void monthsComeInPages() throws Exception {
        var head = happened(aFewPhotos());

        JsonNode first = json("/timeline?pageSize=1", head);
        String next = "/timeline?pageSize=1&pageToken=" + first.path("nextPageToken").asString();
        JsonNode second = json(next, head);

        assertThat(second.path("items").path(0).path("month").asString()).isEqualTo("2019-12");
        assertThat(second.has("nextPageToken")).isFalse();
        assertThat(second.has("previousPageToken")).isTrue();
        var wrong = send(get("/timeline?pageToken=x"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(problem(wrong)).isEqualTo("/problems/malformed-page-token");
    }

    @Test
    void statisticsAreOfOnesOwn() throws Exception {
        var head = happened(aFewPhotos().then(uploaded(new UserId("somebody-" + user), 9)));

        JsonNode statistics = json("/statistics", head);

        JsonNode figures = statistics.path("figures");
        assertThat(figures.path("photos").asInt()).isEqualTo(3);
        assertThat(figures.path("trashed").asInt()).isEqualTo(1);
        assertThat(figures.path("storage").path("originals").asLong()).isEqualTo(4_010);
        assertThat(figures.path("storage").path("thumbnails").asLong()).isEqualTo(9_000);
        assertThat(statistics.path("months")).hasSize(2);
        assertThat(statistics.path("cameras").path(0).path("camera").asString())
                .isEqualTo("LGE Nexus 5X");
        assertThat(statistics.path("cameras").path(0).path("photos").asInt()).isEqualTo(3);
    }

    @Test
    void onlyAnAdministratorSeesWhatOthersHave() throws Exception {
        var somebody = new UserId("somebody-" + user);
        var head = happened(aFewPhotos().then(uploaded(somebody, 9)));

        assertThat(owners(user, head)).containsExactly(user.value());
        assertThat(owners(new UserId("nobody-" + UUID.randomUUID()), head)).hasSize(1);
        assertThat(owners(new UserId("admin-" + user), head))
                .contains(user.value(), somebody.value())
                .doesNotContain("admin-" + user);
    }

    @Test
    void numbersWithATokenShowTheWriteThatGaveIt() throws Exception {
        for (int n = 1; n <= 10; n++) {
            var head = happened(new Story().then(uploaded(user, n)));

            JsonNode month = json("/timeline", head).path("items").path(0);

            assertThat(month.path("photos").asInt()).isEqualTo(n);
        }
    }

    @Test
    void numbersAreCountedOnceAndAgainAfterAWrite() throws Exception {
        var head = happened(new Story().then(uploaded(user, 1)));
        json("/statistics", head);

        assertThat(status(send(get("/statistics")))).contains("hit");
        var later = happened(new Story().then(uploaded(user, 2)));
        assertThat(json("/statistics", later).path("figures").path("photos").asInt()).isEqualTo(2);
        assertThat(status(send(get("/statistics")))).contains("hit");
        var others = request("/statistics", new UserId("somebody-" + user)).GET();
        assertThat(status(send(others))).contains("fwd=miss");
    }

    private static String status(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Cache-Status").orElse("");
    }

    @Test
    void pausedStatisticsSayThatTheyAreBehind() throws Exception {
        processor.shutDown();
        var head = happened(new Story().then(uploaded(user, 1)));

        for (String path : List.of("/timeline", "/statistics", "/statistics/owners")) {
            var response = send(get(path).header(ConsistencyToken.HEADER, head.text()));
            assertThat(response.statusCode()).as(path).isEqualTo(503);
            assertThat(problem(response)).isEqualTo("/problems/view-behind");
        }
        var photos = send(get("/photos").header(ConsistencyToken.HEADER, head.text()));
        assertThat(photos.statusCode()).isEqualTo(200);
    }

    @Test
    void statisticsThatAreMadeAgainFromTheLogAreTheSame() throws Exception {
        var head = happened(aFewPhotos());
        JsonNode before = json("/statistics", head);

        processor.shutDown();
        processor.resetTokens();
        assertThat(json("/statistics").path("months")).isEmpty();
        processor.start();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(json("/statistics", head)).isEqualTo(before));
    }

    private Story aFewPhotos() {
        return new Story()
                .then(uploaded(user, 1, at("2020-04-30T23:59:59", -8)))
                .then(uploaded(user, 2, at("2020-04-01T00:00:00")))
                .then(uploaded(user, 3, at("2019-12-31T12:00:00")), rendered(user, 3))
                .then(uploaded(user, 4, at("2019-11-11T12:00:00")))
                .then(new PhotoTrashed(photo(user, 4)));
    }

    private List<String> owners(UserId asking, ConsistencyToken token) throws Exception {
        var request =
                request("/statistics/owners?pageSize=500", asking)
                        .GET()
                        .header(ConsistencyToken.HEADER, token.text());
        return json(send(request))
                .path("items")
                .valueStream()
                .map(owner -> owner.path("owner").asString())
                .toList();
    }

    private JsonNode json(String path, ConsistencyToken token) throws Exception {
        var response = send(get(path).header(ConsistencyToken.HEADER, token.text()));
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return json(response);
    }
}
