package org.safelight.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.description;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.purged;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.library.Samples.uploaded;
import static org.safelight.query.statistics.Shots.shot;

import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.UserId;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.media.Camera;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.statistics.CameraView;
import org.safelight.contract.statistics.Figures;
import org.safelight.contract.statistics.MonthPage;
import org.safelight.contract.statistics.MonthView;
import org.safelight.contract.statistics.OwnerView;
import org.safelight.query.library.LifeStory;
import org.safelight.query.library.MalformedPageTokenException;
import org.safelight.query.library.Story;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What every store of the statistics view is held to. */
public interface StatisticsContract {

    PageRequest ALL = new PageRequest(500, null);

    StatisticsWriter writer();

    StatisticsReader reader();

    @Test
    default void monthsGoByTheClockOnTheWallTheLatestFirst() {
        tell(
                new Story()
                        .then(uploaded(ANNA, 1, at("2020-01-31T23:59:59", -8)))
                        .then(uploaded(ANNA, 2, at("2020-02-01T00:00:00", 14)))
                        .then(uploaded(ANNA, 3, at("2020-02-29T12:00:00")))
                        .then(uploaded(ANNA, 4, at("-0100-01-01T00:00:00")))
                        .then(uploaded(BEN, 5, at("2020-02-29T12:00:00"))));

        assertThat(months(ANNA))
                .containsExactly(
                        new MonthView(YearMonth.of(2020, 2), 2, 2_005),
                        new MonthView(YearMonth.of(2020, 1), 1, 1_001),
                        new MonthView(YearMonth.of(-100, 1), 1, 1_004));
    }

    @Test
    default void aPhotoWithoutADateCountsInTheMonthOfItsUpload() {
        tell(new Story().then(uploaded(ANNA, 1)));

        assertThat(months(ANNA)).containsExactly(new MonthView(YearMonth.of(2026, 3), 1, 1_001));
    }

    @Test
    default void aCorrectedDateMovesAPhotoToAnotherMonthUntilItIsTakenBack() {
        var story =
                new Story()
                        .then(uploaded(ANNA, 1, at("2001-01-01T00:00:00")))
                        .then(dated(1, "2020-05-05T10:00:00"));
        tell(story);
        assertThat(months(ANNA)).containsExactly(new MonthView(YearMonth.of(2020, 5), 1, 1_001));

        tell(story.then(new PhotoDescribed(photo(ANNA, 1), description("", null))));
        assertThat(months(ANNA)).containsExactly(new MonthView(YearMonth.of(2001, 1), 1, 1_001));
    }

    @Test
    default void aTrashedPhotoTakesUpRoomButCountsInNoMonthUntilItIsRestored() {
        var story = new Story().then(uploaded(ANNA, 1), uploaded(ANNA, 2), rendered(ANNA, 1));
        story.then(new PhotoTrashed(photo(ANNA, 1)));
        tell(story);
        assertThat(figures(ANNA)).isEqualTo(new Figures(1, 1_002, 1, 2_003, 9_000));
        assertThat(months(ANNA)).extracting(MonthView::photos).containsExactly(1L);

        tell(story.then(new PhotoTrashed(photo(ANNA, 2))));
        assertThat(months(ANNA)).isEmpty();

        tell(story.then(new PhotoRestored(photo(ANNA, 1))));
        assertThat(figures(ANNA)).isEqualTo(new Figures(1, 1_001, 1, 2_003, 9_000));
    }

    @Test
    default void aPurgedPhotoTakesUpNothingAndItsBytesCountAfresh() {
        var story =
                new Story()
                        .then(uploaded(ANNA, 1), rendered(ANNA, 1))
                        .then(new PhotoTrashed(photo(ANNA, 1)), purged(ANNA, 1));
        tell(story);
        assertThat(figures(ANNA)).isEqualTo(Figures.NONE);
        assertThat(reader().statistics(ANNA).cameras()).isEmpty();
        assertThat(reader().owners(ALL).items()).isEmpty();

        tell(story.then(uploaded(ANNA, 1)));
        assertThat(figures(ANNA)).isEqualTo(new Figures(1, 1_001, 0, 1_001, 0));
    }

    @Test
    default void camerasAreListedByWhatWasTakenWithThem() {
        tell(
                new Story()
                        .then(shot(ANNA, 1, new Camera("Canon", "Canon EOS 70D", "EF 50mm")))
                        .then(shot(ANNA, 2, new Camera("Canon", "Canon EOS 70D", null)))
                        .then(shot(ANNA, 3, new Camera("LGE ", "Nexus 5X", null)))
                        .then(shot(ANNA, 4, null), shot(ANNA, 5, new Camera(null, " ", null)))
                        .then(shot(ANNA, 6, new Camera("Kodak", null, null)))
                        .then(new PhotoTrashed(photo(ANNA, 6))));

        assertThat(reader().statistics(ANNA).cameras())
                .containsExactly(
                        new CameraView("", 2, 2_009),
                        new CameraView("Canon EOS 70D", 2, 2_003),
                        new CameraView("LGE Nexus 5X", 1, 1_003));
    }

    @Test
    default void ownersAreListedByName() {
        var zoe = new UserId("Zoë of the mountains");
        tell(
                new Story()
                        .then(uploaded(zoe, 3), uploaded(BEN, 2), uploaded(ANNA, 1))
                        .then(new PhotoTrashed(photo(BEN, 2))));

        List<OwnerView> owners = new ArrayList<>();
        var page = reader().owners(new PageRequest(1, null));
        owners.addAll(page.items());
        while (page.nextPageToken() != null) {
            page = reader().owners(new PageRequest(1, page.nextPageToken()));
            owners.addAll(page.items());
        }

        assertThat(owners)
                .containsExactly(
                        new OwnerView(zoe, new Figures(1, 1_003, 0, 1_003, 0)),
                        new OwnerView(ANNA, new Figures(1, 1_001, 0, 1_001, 0)),
                        new OwnerView(BEN, new Figures(0, 0, 1, 1_002, 0)));
    }

    @Test
    default void nobodyIsToldWhatSomebodyElseHas() {
        tell(new Story().then(uploaded(ANNA, 1)));

        assertThat(months(BEN)).isEmpty();
        assertThat(figures(BEN)).isEqualTo(Figures.NONE);
        assertThat(reader().statistics(BEN).cameras()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 500})
    default void monthsArePagedBothWays(int size) {
        var story = new Story();
        for (int n = 1; n <= 7; n++) {
            story.then(uploaded(ANNA, n, at("2020-0" + n + "-01T10:00:00")));
        }
        tell(story.then(new PhotoTrashed(photo(ANNA, 4))));

        List<MonthPage> pages = new ArrayList<>();
        pages.add(reader().months(ANNA, new PageRequest(size, null)));
        while (pages.getLast().nextPageToken() != null) {
            var next = new PageRequest(size, pages.getLast().nextPageToken());
            pages.add(reader().months(ANNA, next));
        }

        assertThat(pages.stream().flatMap(page -> page.items().stream()))
                .extracting(month -> month.month().getMonthValue())
                .containsExactly(7, 6, 5, 3, 2, 1);
        for (int i = pages.size() - 1; i > 0; i--) {
            var before = new PageRequest(size, pages.get(i).previousPageToken());
            assertThat(reader().months(ANNA, before)).isEqualTo(pages.get(i - 1));
        }
    }

    @Test
    default void aPageTokenOfAnotherListIsRefused() {
        tell(new Story().then(uploaded(ANNA, 1), uploaded(BEN, 1)));
        String ofOwners = reader().owners(new PageRequest(1, null)).nextPageToken();

        assertThatThrownBy(() -> reader().months(ANNA, new PageRequest(1, ofOwners)))
                .isInstanceOf(MalformedPageTokenException.class);
        assertThatThrownBy(() -> reader().owners(new PageRequest(1, "x")))
                .isInstanceOf(MalformedPageTokenException.class);
    }

    @Test
    default void everyEventDeliveredTwiceChangesNothing() {
        Story.tell(LifeStory.events(), new StatisticsProjection(writer()));
        var once = WholeStatistics.of(reader());
        writer().clear();
        assertThat(WholeStatistics.of(reader())).isNotEqualTo(once);

        for (DomainEventMessage<?> event : LifeStory.events()) {
            Story.tell(List.of(event, event), new StatisticsProjection(writer()));
        }

        assertThat(WholeStatistics.of(reader())).isEqualTo(once);
    }

    default void tell(Story story) {
        Story.tell(story.events(), new StatisticsProjection(writer()));
    }

    private static PhotoDescribed dated(int photo, String date) {
        return new PhotoDescribed(photo(ANNA, photo), description("", at(date)));
    }

    private List<MonthView> months(UserId owner) {
        List<MonthView> months = reader().months(owner, ALL).items();
        assertThat(reader().statistics(owner).months()).isEqualTo(months);
        return months;
    }

    private Figures figures(UserId owner) {
        return reader().statistics(owner).figures();
    }
}
