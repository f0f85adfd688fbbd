package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.query.library.Story;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

class PhotoListsOverHttpTest extends RunningQuerySide {

    @Test
    void listsArePagedToTheirEnd() throws Exception {
        var story = new Story();
        for (int n = 1; n <= 5; n++) {
            story.then(uploaded(user, n));
        }
        shown(story.then(new PhotoTrashed(photo(user, 3))));

        List<JsonNode> listed = toTheEnd(token -> json("/photos?sort=taken&pageSize=2" + token));

        assertThat(listed)
                .extracting(it -> it.path("id").asString())
                .containsExactly(id(5), id(4), id(2), id(1));
        assertThat(json("/photos?state=trashed").path("items")).hasSize(1);
        assertThat(json("/photos").path("items")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-05, 3 2 1",
        "2020-05, 4 3 2 1",
        "2020-04, 1",
        "2019-12-31, ''",
        "-0100-01, ''",
        "9999-12, 5 4 3 2 1"
    })
    void theTimelineBeginsAtADayOrAMonth(String from, String expected) throws Exception {
        shown(
                new Story()
                        .then(uploaded(user, 1, at("2020-04-30T10:00:00")))
                        .then(uploaded(user, 2, at("2020-05-01T10:00:00")))
                        .then(uploaded(user, 3, at("2020-05-05T10:00:00")))
                        .then(uploaded(user, 4, at("2020-05-06T10:00:00")))
                        .then(uploaded(user, 5)));

        JsonNode page = json("/photos?sort=taken&from=" + from);

        assertThat(ids(page)).isEqualTo(named(expected));
        if (!expected.startsWith("5")) {
            String back = "&pageToken=" + page.path("previousPageToken").asString();
            assertThat(ids(json("/photos?sort=taken&pageSize=1" + back))).hasSize(1);
        }
    }

    private static String[] ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toArray(String[]::new);
    }

    private String[] named(String numbers) {
        return Stream.of(numbers.split(" "))
                .filter(number -> !number.isEmpty())
                .map(number -> id(Integer.parseInt(number)))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pageSize=0",
                "pageSize=501",
                "pageSize=many",
                "pageToken=nonsense",
                "pageToken=",
                "state=purged",
                "sort=rating",
                "from=2026-04",
                "sort=taken&state=trashed",
                "sort=taken&from=yesterday",
                "sort=taken&from=2026-02-30",
                "sort=taken&from=2026-13",
                "sort=taken&from=2026-4"
            })
    void wrongParametersAreRefused(String parameter) throws Exception {
        HttpResponse<byte[]> response = send(get("/photos?" + parameter));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(problem(response)).startsWith("/problems/");
        if (parameter.startsWith("pageToken")) {
            assertThat(problem(response)).isEqualTo("/problems/malformed-page-token");
        }
    }
}
