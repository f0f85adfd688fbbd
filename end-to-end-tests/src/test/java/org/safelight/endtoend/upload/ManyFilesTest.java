package org.safelight.endtoend.upload;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.util.List;

@ExtendWith(SharedApplication.class)
class ManyFilesTest {

    @Test
    void manyFilesInOneFormGetAResultEach(SafelightClient safelight) {
        List<Picture> pictures = List.of(Pictures.any(), Pictures.png(300, 200), Pictures.any());

        Answer answer = safelight.uploadAll(pictures).expecting(200);

        List<JsonNode> results = results(answer);
        assertThat(results).hasSize(3);
        results.forEach(
                result -> safelight.photos().awaitThumbnail(result.path("id").stringValue()));
    }

    @Test
    void oneBadFileDoesNotSpoilTheOthers(SafelightClient safelight) {
        var bad = new Picture("notes.txt", "text/plain", "buy milk".getBytes(UTF_8));

        Answer answer =
                safelight.uploadAll(List.of(Pictures.any(), bad, Pictures.any())).expecting(200);

        List<JsonNode> results = results(answer);
        assertThat(results).hasSize(3);
        assertThat(results.get(1).path("status").asInt()).isEqualTo(415);
        assertThat(results.get(1).at("/problem/detail").stringValue()).isNotBlank();
        safelight.photos().awaitThumbnail(results.get(0).path("id").stringValue());
        safelight.photos().awaitThumbnail(results.get(2).path("id").stringValue());
    }

    private static List<JsonNode> results(Answer answer) {
        return answer.json().path("results").valueStream().toList();
    }
}
