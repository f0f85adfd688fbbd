package org.safelight.endtoend.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Decoded;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A service that is started again with another width for its thumbnails. */
@EmbeddedOnly
class ThumbnailRenewalTest {

    private static final String OPERATIONS = "/api/v1/admin/operations";

    @Test
    void oldThumbnailsAreServedUntilTheyAreMadeAnewAsWideAsIsSetNow() throws IOException {
        try (EmbeddedApplication before = EmbeddedApplication.fresh(Map.of())) {
            before.start();
            SafelightClient safelight = SafelightClient.of(before);
            List<String> photos =
                    Stream.generate(() -> safelight.uploadAndDevelop(Pictures.jpeg(400, 300)))
                            .limit(5)
                            .toList();
            assertThat(widths(safelight, photos)).containsOnly(200);
            before.stop();
            var changed =
                    Map.of(
                            "SAFELIGHT_THUMBNAIL_WIDTH", "120",
                            "SAFELIGHT_THUMBNAILS_RENEWAL_PAUSE", "100ms");
            try (EmbeddedApplication after = before.twin(changed)) {
                after.start();
                allBecomeNarrower(SafelightClient.of(after), photos);
                isTold(SafelightClient.of(after).http());
            }
        }
    }

    private static void allBecomeNarrower(SafelightClient safelight, List<String> photos) {
        Set<Integer> seen = new HashSet<>();
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            Set<Integer> widths = widths(safelight, photos);
                            seen.addAll(widths);
                            return widths.equals(Set.of(120));
                        });
        assertThat(seen).isSubsetOf(200, 120);
    }

    private static void isTold(Http operator) {
        await().until(() -> renewal(operator).path("state").asString().equals("done"));
        JsonNode renewal = renewal(operator);
        assertThat(renewal.path("target").asString()).startsWith("jpeg-w120-");
        assertThat(renewal.path("requestedBy").asString()).isEqualTo("system:thumbnails");
        operator.send("POST", OPERATIONS + "/" + renewal.path("id").asString() + "/resume")
                .expectingProblem(409, "operation-not-resumable");
    }

    private static JsonNode renewal(Http operator) {
        return operator.get(OPERATIONS).expecting(200).json().path("items").path(0);
    }

    private static Set<Integer> widths(SafelightClient safelight, List<String> photos) {
        Set<Integer> widths = new HashSet<>();
        for (String photo : photos) {
            Answer thumbnail = safelight.photos().thumbnail(photo).expecting(200);
            widths.add(Decoded.image(thumbnail.bytes()).getWidth());
        }
        return widths;
    }
}
