package org.safelight.endtoend.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stops and starts a library in which something of everything has happened. */
@EmbeddedOnly
class RestartTest {

    private static EmbeddedApplication application;
    private static SafelightClient safelight;
    private static String album;

    @BeforeAll
    static void fillTheLibrary() throws IOException {
        application = EmbeddedApplication.fresh(Map.of());
        application.start();
        safelight = SafelightClient.of(application);
        List<String> photos =
                Stream.generate(() -> safelight.uploadAndDevelop(Pictures.any())).limit(6).toList();
        safelight.photos().describe(photos.get(0), Map.of("caption", "Ä rainy day", "rating", 3));
        album = safelight.albums().create("Album");
        safelight.albums().add(album, photos.toArray(String[]::new));
        safelight.albums().move(album, photos.subList(3, 5), null);
        safelight.albums().cover(album, photos.get(1));
        safelight.photos().trash(photos.get(5));
        safelight.albums().delete(safelight.albums().create("Deleted"));
        String damaged = safelight.upload(Pictures.undecodable()).photo();
        assertThat(safelight.photos().awaitOutcome(damaged)).isEqualTo("FAILED");
    }

    @AfterAll
    static void end() {
        application.close();
    }

    @Test
    void afterARestartEverythingIsStillThere() throws IOException {
        Map<String, JsonNode> before = everything();

        application.restart();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void viewsThatWereDeletedAreMadeAgainFromTheLog() throws IOException {
        Map<String, JsonNode> before = everything();

        application.stop();
        new OperatorsView(application.dataFolder()).deleteViews();
        application.start();

        await("the views are as they were")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(everything()).isEqualTo(before));
    }

    @Test
    void aSecondProcessIsKeptOffTheSameDataFolder() throws IOException {
        try (var second = application.twin(Map.of())) {
            assertThat(second.startInVain()).contains("Another process uses the data folder");
        }
        safelight.http().get("/api/v1/photos").expecting(200);
    }

    /** Full answers, so that nothing goes unnoticed. */
    private static Map<String, JsonNode> everything() {
        return Stream.of(
                        "/api/v1/photos?pageSize=500",
                        "/api/v1/photos?state=trashed",
                        "/api/v1/photos?sort=taken",
                        "/api/v1/timeline",
                        "/api/v1/statistics",
                        "/api/v1/albums",
                        "/api/v1/albums/" + album,
                        "/api/v1/albums/" + album + "/photos",
                        "/api/v1/albums/" + album + "/photos?sort=taken")
                .collect(
                        Collectors.toMap(
                                path -> path,
                                path -> safelight.http().get(path).expecting(200).json()));
    }
}
