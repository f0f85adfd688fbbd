package org.safelight.endtoend.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.ApplicationUnderTest;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Decoded;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** No bad file hurts: each is answered soon, comes to an end, and leaves the others alone. */
@ExtendWith(SharedApplication.class)
class BadPhotosTest {

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(2);
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(15);

    @TestFactory
    Stream<DynamicTest> everyBadPhotoComesToAnEnd(SafelightClient safelight) throws IOException {
        return ReferencePhotos.below("bad").stream()
                .map(file -> dynamicTest(nameOf(file), () -> assertHarmless(safelight, file)));
    }

    @Test
    void theSameProcessGoesOnAfterwards(ApplicationUnderTest application, SafelightClient safelight)
            throws IOException {
        for (Path file : ReferencePhotos.below("bad/bomb")) {
            safelight.tryUpload(Picture.read(file));
        }

        safelight.uploadAndDevelop(Pictures.any());

        assertThat(application.isRunning()).isTrue();
        assertThat(application.output()).doesNotContain("OutOfMemoryError");
    }

    private static void assertHarmless(SafelightClient safelight, Path file) throws IOException {
        Picture picture = Picture.read(file);
        Instant start = Instant.now();
        Answer answer = safelight.tryUpload(picture);
        assertThat(Duration.between(start, Instant.now())).isLessThan(ANSWERED_WITHIN);

        if (answer.status() < 300) {
            assertEnds(safelight, answer.json().path("id").stringValue());
        } else {
            assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
            answer.expectingProblem(answer.status(), answer.problem());
        }
    }

    private static void assertEnds(SafelightClient safelight, String photo) {
        Instant start = Instant.now();
        String outcome = safelight.photos().awaitOutcome(photo);
        assertThat(Duration.between(start, Instant.now())).isLessThan(ENDED_WITHIN);
        if (outcome.equals("READY")) {
            Decoded.image(safelight.photos().thumbnail(photo).expecting(200).bytes());
        } else {
            assertThat(safelight.photos().find(photo).at("/thumbnail/reason").stringValue())
                    .isNotBlank();
        }
    }

    private static String nameOf(Path file) {
        int names = file.getNameCount();
        return file.subpath(names - 2, names).toString();
    }
}
