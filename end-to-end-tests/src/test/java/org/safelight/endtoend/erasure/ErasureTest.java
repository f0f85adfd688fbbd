package org.safelight.endtoend.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.ApplicationUnderTest;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Erases the only person there is, and looks for what is left in every file. */
@EmbeddedOnly
class ErasureTest {

    private static final Duration A_WHILE = Duration.ofSeconds(60);

    @Test
    void ofThePersonWhoWasErasedNothingIsLeftToReadAndViewsMadeAnewAreWithoutThem()
            throws IOException {
        var quick = Map.of("SAFELIGHT_SECRETS_MEMORY", "200ms", "SAFELIGHT_ERASURE_EVERY", "200ms");
        try (var application = EmbeddedApplication.fresh(quick)) {
            application.start();
            var safelight = SafelightClient.of(application);
            String photo = safelight.uploadAndDevelop(Pictures.any());
            String name = safelight.photos().find(photo).path("fileName").asString();
            safelight
                    .photos()
                    .describe(photo, Map.of("caption", "Kissatdawn", "tags", List.of("Chileans")));
            String album = safelight.albums().create("Oursecret");
            safelight.albums().add(album, photo);
            Path data = application.dataFolder();
            assertThat(raw(data, "events.db"))
                    .contains(photo)
                    .doesNotContain(name, "Kissatdawn", "Chileans", "Oursecret");

            erase(safelight);

            assertGone(safelight, photo, album);
            assertThat(files(data.resolve("originals"))).isEmpty();
            assertThat(files(data.resolve("thumbnails"))).isEmpty();
            assertThat(safelight.history().ofPhoto(photo).toString()).doesNotContain("Kissatdawn");

            application.stop();
            deleteViews(data);
            application.start();

            assertGone(SafelightClient.of(application), photo, album);
            assertThat(raw(data, "events.db") + raw(data, "views"))
                    .doesNotContain(name, "Kissatdawn", "kissatdawn", "Chileans", "Oursecret");
        }
    }

    private static void erase(SafelightClient safelight) {
        var request =
                Map.of(
                        "owner", ApplicationUnderTest.ADMIN,
                        "confirm", ApplicationUnderTest.ADMIN,
                        "reason", "Request 7");
        safelight.http().sendJson("POST", "/api/v1/admin/erasures", request).expecting(202);
        await().atMost(A_WHILE)
                .untilAsserted(
                        () ->
                                assertThat(last(safelight).path("state").asString())
                                        .isEqualTo("DONE"));
        assertThat(last(safelight).path("requestedBy").asString())
                .isEqualTo(ApplicationUnderTest.ADMIN);
        assertThat(last(safelight).path("reason").asString()).isEqualTo("Request 7");
    }

    private static JsonNode last(SafelightClient safelight) {
        return safelight
                .http()
                .get("/api/v1/admin/erasures")
                .expecting(200)
                .json()
                .path("items")
                .path(0);
    }

    private static void assertGone(SafelightClient safelight, String photo, String album) {
        await().atMost(A_WHILE)
                .untilAsserted(
                        () -> {
                            safelight.http().get("/api/v1/photos/" + photo).expecting(404);
                            safelight.albums().find(album).expecting(404);
                            assertThat(safelight.photos().all(50)).isEmpty();
                            assertThat(safelight.albums().all()).isEmpty();
                        });
    }

    private static void deleteViews(Path data) throws IOException {
        for (Path file : files(data.resolve("views"))) {
            Files.delete(file);
        }
    }

    /** A file and its journals, or all files of a folder, as whoever gets a copy would see them. */
    private static String raw(Path data, String name) throws IOException {
        var raw = new StringBuilder();
        for (Path file : files(data)) {
            if (data.relativize(file).toString().startsWith(name)) {
                raw.append(Files.readString(file, ISO_8859_1));
            }
        }
        return new String(raw.toString().getBytes(ISO_8859_1), UTF_8);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
