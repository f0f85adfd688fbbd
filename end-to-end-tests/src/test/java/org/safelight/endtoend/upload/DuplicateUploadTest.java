package org.safelight.endtoend.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.client.Upload;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

@ExtendWith(SharedApplication.class)
class DuplicateUploadTest {

    private static final int AT_ONCE = 50;

    @Test
    void theSameBytesAgainAreTheSamePhoto(SafelightClient safelight) {
        Picture picture = Pictures.any();
        String photo = safelight.upload(picture).photo();

        Answer again = safelight.tryUpload(picture).expecting(200);

        assertThat(Upload.of(again.json())).isEqualTo(new Upload(photo, true));
    }

    @Test
    void theSameUploadFiftyTimesAtOnceIsOnePhotoAndItsMakerAloneIsToldMore(
            SafelightClient safelight) throws Exception {
        Picture picture = Pictures.any();
        Callable<Answer> upload = () -> safelight.tryUpload(picture);

        List<Answer> answers;
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            answers =
                    clients
                            .invokeAll(Stream.generate(() -> upload).limit(AT_ONCE).toList())
                            .stream()
                            .map(Future::resultNow)
                            .toList();
        }

        List<Answer> made = answers.stream().filter(it -> it.status() == 201).toList();
        List<Answer> again = answers.stream().filter(it -> it.status() == 200).toList();
        assertThat(made).hasSize(1);
        assertThat(again).hasSize(AT_ONCE - 1);
        assertThat(again.stream().map(Answer::text).distinct())
                .containsExactly(
                        made.getFirst()
                                .text()
                                .replace("\"duplicate\":false", "\"duplicate\":true")
                                .replaceFirst(",\"revision\":1\\b", ""));
        safelight.photos().awaitThumbnail(Upload.of(made.getFirst().json()).photo());
        assertThat(safelight.photos().all(500))
                .filteredOn(
                        found -> found.at("/original/hash").stringValue().equals(picture.hash()))
                .hasSize(1);
    }

    @Test
    void whatIsInTheTrashStaysThereWhenItIsUploadedAgain(SafelightClient safelight) {
        Picture picture = Pictures.any();
        String photo = safelight.uploadAndDevelop(picture);
        safelight.photos().trash(photo);

        Answer again = safelight.tryUpload(picture).expecting(200);

        assertThat(again.json().path("duplicate").booleanValue()).isTrue();
        assertThat(again.json().path("trashed").booleanValue()).isTrue();
        assertThat(safelight.photos().find(photo).path("state").stringValue()).isEqualTo("TRASHED");
    }

    @Test
    void aProgramCanAskFirstWhichBytesAreThere(SafelightClient safelight) {
        Picture known = Pictures.any();
        String photo = safelight.uploadAndDevelop(known);
        String unknown = Pictures.any().hash();

        Answer answer =
                safelight
                        .http()
                        .sendJson(
                                "POST",
                                "/api/v1/photos/check",
                                Map.of("hashes", List.of(known.hash(), unknown)))
                        .expecting(200);

        assertThat(answer.text()).contains(photo, known.hash()).doesNotContain(unknown);
    }
}
