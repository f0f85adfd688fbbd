package org.safelight.endtoend.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(SharedApplication.class)
class PagingTest {

    @Test
    void photosComeInPagesTheLastUploadedFirst(SafelightClient safelight) {
        List<String> uploaded = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            uploaded.addFirst(safelight.uploadAndDevelop(Pictures.any()));
        }

        List<String> listed =
                safelight.photos().all(3).stream()
                        .map(photo -> photo.path("id").stringValue())
                        .toList();

        assertThat(listed).doesNotHaveDuplicates();
        assertThat(listed).startsWith(uploaded.toArray(String[]::new));
    }

    @Test
    void aPhotoThatArrivesBetweenTwoPagesShiftsNothing(SafelightClient safelight) {
        String older = safelight.uploadAndDevelop(Pictures.any());
        String newer = safelight.uploadAndDevelop(Pictures.any());
        Answer firstPage = safelight.http().get("/api/v1/photos?pageSize=1");
        assertThat(firstPage.text()).contains(newer);
        safelight.uploadAndDevelop(Pictures.any());

        String token = firstPage.json().path("nextPageToken").stringValue();
        Answer secondPage = safelight.http().get("/api/v1/photos?pageSize=1&pageToken=" + token);

        assertThat(secondPage.expecting(200).text()).contains(older);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pageSize=0", "pageSize=501", "pageSize=many", "pageToken=guess"})
    void aPageThatCannotBeIsRefused(String query, SafelightClient safelight) {
        Answer answer = safelight.http().get("/api/v1/photos?" + query);

        answer.expecting(400);
        assertThat(answer.problem()).isNotBlank();
    }
}
