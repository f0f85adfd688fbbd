package org.safelight.endtoend.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.client.Timeline;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Photos by the date when they were taken. Each test has a year of its own, long ago. */
@ExtendWith(SharedApplication.class)
class TimelineTest {

    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(1850);

    private final int year = NEXT_YEAR.getAndIncrement();
    private SafelightClient safelight;
    private Photos photos;
    private Timeline timeline;

    @BeforeEach
    void look(SafelightClient client) {
        safelight = client;
        photos = client.photos();
        timeline = client.timeline();
    }

    @Test
    void aMonthCountsWhatWasTakenInItUntilThatIsTrashed() {
        String month = year + "-06";
        String photo = uploaded();
        assertThat(timeline.photosIn(month, dated(photo, "06-30T23:59:59-11:00"))).isEqualTo(1);
        assertThat(timeline.photosIn(month, dated(uploaded(), "06-01T00:00:00"))).isEqualTo(2);

        assertThat(timeline.photosIn(month, photos.trash(photo))).isEqualTo(1);
        assertThat(timeline.photosIn(month, photos.restore(photo))).isEqualTo(2);
        assertThat(timeline.photosIn(month, dated(photo, "07-01T00:00:00"))).isEqualTo(1);
        photos.trash(photo);
        assertThat(timeline.photosIn(year + "-07", photos.purge(photo))).isZero();
    }

    @Test
    void aTimelineBeginsAtADayAndCanBeTurnedBackFromThere() {
        List<String> days = List.of("03-01", "03-02", "03-03", "04-01");
        List<String> taken = Stream.generate(this::uploaded).limit(days.size()).toList();
        List<Answer> dated = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            dated.add(dated(taken.get(i), days.get(i) + "T12:00:00"));
        }
        assertThat(timeline.photosIn(year + "-03", dated.getLast())).isEqualTo(3);

        JsonNode page = timeline.from(year + "-03-02", 2);
        assertThat(Timeline.ids(page)).containsExactly(taken.get(1), taken.get(0));
        JsonNode before = timeline.page(page.path("previousPageToken").stringValue(), 2);
        assertThat(Timeline.ids(before)).containsExactly(taken.get(3), taken.get(2));
        JsonNode again = timeline.page(before.path("nextPageToken").stringValue(), 2);
        assertThat(Timeline.ids(again)).isEqualTo(Timeline.ids(page));
        assertThat(Timeline.ids(timeline.from(year + "-03", 1))).containsExactly(taken.get(2));
    }

    @Test
    void anAlbumSaysFromWhenToWhenItGoesAndCanBeReadByDate() {
        String early = uploaded();
        String late = uploaded();
        dated(early, "02-03T10:00:00");
        dated(late, "11-12T10:00:00");
        String album = safelight.albums().create("A year");
        safelight.albums().add(album, early, late);
        Answer moved = safelight.albums().move(album, List.of(late), early);

        assertThat(safelight.albums().photosAfter(moved, album)).containsExactly(early, late);
        String byDate = Albums.path(album) + "/photos?sort=taken";
        assertThat(Timeline.ids(safelight.http().get(byDate).expecting(200).json()))
                .containsExactly(late, early);
        assertThat(dates(album)).isEqualTo(year + "-02-03 " + year + "-11-12");
        Answer trashed = photos.trash(late);
        assertThat(safelight.albums().photosAfter(trashed, album)).containsExactly(early);
        assertThat(dates(album)).isEqualTo(year + "-02-03 " + year + "-02-03");
    }

    @Test
    void statisticsAddUp() {
        var picture = Pictures.any();
        String photo = safelight.upload(picture).photo();
        photos.awaitThumbnail(photo);
        Answer dated = dated(photo, "05-05T10:00:00");

        JsonNode statistics =
                safelight
                        .http()
                        .get("/api/v1/statistics", "Consistency-Token", dated.consistencyToken())
                        .expecting(200)
                        .json();

        JsonNode figures = statistics.path("figures");
        assertThat(sum(statistics.path("months"), "photos"))
                .isEqualTo(sum(statistics.path("cameras"), "photos"))
                .isEqualTo(figures.path("photos").longValue());
        assertThat(sum(statistics.path("months"), "bytes"))
                .isEqualTo(figures.path("bytes").longValue());
        assertThat(statistics.path("months").valueStream())
                .filteredOn(it -> it.path("month").stringValue().equals(year + "-05"))
                .singleElement()
                .extracting(it -> it.path("bytes").longValue())
                .isEqualTo((long) picture.bytes().length);
        assertThat(figures.at("/storage/thumbnails").longValue()).isPositive();
    }

    @Test
    void theAdministratorSeesHowMuchEachOwnerHas() {
        Answer dated = dated(uploaded(), "05-05T10:00:00");
        JsonNode owners =
                safelight
                        .http()
                        .get(
                                "/api/v1/statistics/owners",
                                "Consistency-Token",
                                dated.consistencyToken())
                        .expecting(200)
                        .json();

        assertThat(owners.at("/items/0/owner").stringValue()).isEqualTo("admin");
        assertThat(owners.at("/items/0/figures/photos").longValue()).isPositive();
    }

    private String uploaded() {
        return safelight.upload(Pictures.any()).photo();
    }

    private Answer dated(String photo, String dayAndTime) {
        return photos.describe(photo, Map.of("takenAt", year + "-" + dayAndTime)).expecting(204);
    }

    private String dates(String album) {
        JsonNode dates = safelight.albums().find(album).expecting(200).json().path("dates");
        return dates.path("first").stringValue() + " " + dates.path("last").stringValue();
    }

    private static long sum(JsonNode items, String number) {
        return items.valueStream().mapToLong(item -> item.path(number).longValue()).sum();
    }
}
