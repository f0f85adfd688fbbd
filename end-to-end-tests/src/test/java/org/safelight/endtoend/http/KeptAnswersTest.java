package org.safelight.endtoend.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Answers that are not sent again, in either shape, and never older than a write of one's own. */
@ExtendWith(SharedApplication.class)
class KeptAnswersTest {

    private static final String TRASHED = "/api/v1/photos?state=trashed&pageSize=1";

    @Test
    void whoHasAnAnswerIsToldThatItStillHolds(SafelightClient safelight) {
        Answer first = safelight.http().get("/api/v1/formats").expecting(200);
        String tag = first.header("ETag").orElseThrow();

        Answer second = safelight.http().get("/api/v1/formats", "If-None-Match", tag);

        assertThat(second.expecting(304).bytes()).isEmpty();
        assertThat(second.header("ETag")).hasValue(tag);
        assertThat(second.header("Cache-Control")).hasValue("private, no-cache");
    }

    @Test
    void afterAWriteNothingIsAnsweredThatWasBefore(SafelightClient safelight) {
        String photo = safelight.upload(Pictures.any()).photo();
        for (int n = 0; n < 5; n++) {
            Answer trashed = safelight.photos().trash(photo).expecting(204);
            assertThat(trash(safelight, trashed)).contains(photo);
            Answer restored = safelight.photos().restore(photo).expecting(204);
            assertThat(trash(safelight, restored)).doesNotContain(photo);
        }
    }

    private static String trash(SafelightClient safelight, Answer command) {
        String token = command.consistencyToken();
        safelight.http().get(TRASHED, "Consistency-Token", token).expecting(200);
        return safelight.http().get(TRASHED, "Consistency-Token", token).expecting(200).text();
    }

    @Test
    void aKeyThatIsRevokedIsAnsweredNothing(SafelightClient safelight) {
        var made = safelight.keys().make(List.of("read"), Map.of());
        var reading = safelight.keys().client(made);
        reading.http().get(TRASHED).expecting(200);
        reading.http().get(TRASHED).expecting(200);

        safelight.keys().revoke(made.path("id").stringValue());

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> reading.http().get(TRASHED).expecting(401));
    }
}
