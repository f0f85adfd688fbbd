package org.safelight.endtoend.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(SharedApplication.class)
class ReadYourWritesTest {

    private static final int ROUNDS = 100;

    @Test
    void aReadWithTheTokenOfAnUploadSeesTheUploadEveryTime(SafelightClient safelight) {
        List<Integer> misses = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            Answer uploaded = safelight.tryUpload(Pictures.png(64, 48)).expecting(201);
            String photo = uploaded.json().path("id").stringValue();
            String token = uploaded.consistencyToken();
            Answer read = safelight.http().get(Photos.path(photo), "Consistency-Token", token);
            if (read.status() != 200) {
                misses.add(round);
            }
        }

        assertThat(misses).isEmpty();
    }

    @Test
    void aTokenThatIsNoneIsRefused(SafelightClient safelight) {
        safelight
                .http()
                .get("/api/v1/photos", "Consistency-Token", "yesterday")
                .expectingProblem(400, "malformed-consistency-token");
    }
}
