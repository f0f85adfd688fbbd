package org.safelight.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.search.SearchContract.plain;
import static org.safelight.query.search.SearchContract.said;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safelight.contract.library.ThumbnailState;
import org.safelight.contract.media.Camera;
import org.safelight.contract.media.Place;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.contract.search.Area;
import org.safelight.contract.search.SearchFilter;
import org.safelight.query.library.Story;

import java.time.LocalDate;
import java.util.List;

/** What else can be asked of photos. */
public interface FilterContract extends SearchContract {

    @Test
    default void withoutWordsAndFilterEverythingIsFoundTheLastTakenFirst() {
        told(
                new Story()
                        .then(shot(1, "2020-01-01T00:00:00"), shot(2, "2024-01-01T00:00:00"))
                        .then(shot(3, "2022-01-01T00:00:00")));

        assertThat(found("")).isEqualTo(annas(2, 3, 1));
        assertThat(found("  ")).isEqualTo(annas(2, 3, 1));
    }

    @Test
    default void daysAreThoseOfTheClockOnTheWallAndBothCount() {
        told(
                new Story()
                        .then(shot(1, "2024-05-01T00:00:00"), shot(2, "2024-05-31T23:59:59.999"))
                        .then(shot(3, "2024-06-01T00:00:00"), shot(4, "2024-04-30T23:59:59.99"))
                        .then(shot(5, "0001-01-01T00:00:00"), shot(6, "9999-12-31T23:59:59"))
                        .then(shot(7, "-5000-01-01T00:00:00"), shot(8, "+20000-01-01T00:00:00")));

        assertThat(taken("2024-05-01", "2024-05-31")).isEqualTo(annas(2, 1));
        assertThat(taken("2024-06-01", "2024-06-01")).isEqualTo(annas(3));
        assertThat(taken("2024-06-01", null)).isEqualTo(annas(8, 6, 3));
        assertThat(taken(null, "2024-04-30")).isEqualTo(annas(4, 5, 7));
        assertThat(taken("9999-12-31", "9999-12-31")).isEqualTo(annas(6));
        assertThat(taken("1999-01-01", "1999-12-31")).isEmpty();
    }

    @Test
    default void aCorrectedDateCountsInsteadOfTheCameras() {
        var story =
                new Story().then(shot(1, "2001-01-01T00:00:00"), shot(2, "2010-01-01T00:00:00"));
        told(story);
        assertThat(found("")).isEqualTo(annas(2, 1));

        var corrected =
                new Description(Caption.NONE, List.of(), false, 0, at("2020-05-05T10:00:00"));
        told(story.then(new PhotoDescribed(photo(ANNA, 1), corrected)));

        assertThat(taken("2020-05-05", "2020-05-05")).isEqualTo(annas(1));
        assertThat(taken("2001-01-01", "2001-01-01")).isEmpty();
        assertThat(found("")).isEqualTo(annas(1, 2));
        assertThat(found("jpg")).isEqualTo(annas(1, 2));
    }

    @Test
    default void whoseDateNobodyKnowsIsFoundByTheDayOfItsUpload() {
        told(new Story().then(plain(1, "1.jpg")));

        assertThat(taken("2026-03-01", "2026-03-01")).isEqualTo(annas(1));
    }

    @Test
    default void cameraAndLensAreAskedForByTheirWords() {
        told(
                new Story()
                        .then(by(1, new Camera("Canon", "Canon EOS 5D", "EF50mm f/1.8 STM")))
                        .then(by(2, new Camera("Canon", "Canon EOS 60D", null)))
                        .then(by(3, new Camera(null, null, "EF50mm f/1.8 STM")))
                        .then(plain(4, "4.jpg"), said(4, "Canon EOS 5D")));

        assertThat(found(camera("canon"))).isEqualTo(annas(2, 1));
        assertThat(found(camera("EOS 5D"))).isEqualTo(annas(1));
        assertThat(found(camera("stm"))).isEmpty();
        assertThat(found(camera("cano"))).as("whole words").isEmpty();
        assertThat(found(camera("?!"))).as("nothing that a camera is called").isEmpty();
        assertThat(found(lens("ef50mm 1.8"))).isEqualTo(annas(3, 1));
        assertThat(found(ANNA, "60d", camera("canon"))).isEqualTo(annas(2));
    }

    @Test
    default void ratingAndFavouriteAreAskedFor() {
        told(
                new Story()
                        .then(plain(1, "1.jpg"), said(1, true, 5, "sea"))
                        .then(plain(2, "2.jpg"), said(2, false, 3, "sea"))
                        .then(plain(3, "3.jpg"), said(3, true, 0, "sea"), plain(4, "4.jpg")));

        assertThat(found(rated(1))).isEqualTo(annas(2, 1));
        assertThat(found(rated(3))).isEqualTo(annas(2, 1));
        assertThat(found(rated(4))).isEqualTo(annas(1));
        assertThat(found(favourite(true))).isEqualTo(annas(3, 1));
        assertThat(found(favourite(false))).isEqualTo(annas(4, 2));
        assertThat(found(ANNA, "sea", favourite(false))).isEqualTo(annas(2));
    }

    @Test
    default void theStateOfTheThumbnailIsAskedFor() {
        var fault = new ThumbnailFault(ThumbnailFault.Kind.UNDECODABLE, "Cut short");
        var upload = plain(3, "3.jpg");
        var story =
                new Story()
                        .then(plain(1, "1.jpg"), plain(2, "2.jpg"), upload)
                        .then(rendered(ANNA, 1), new ThumbnailFailed(photo(ANNA, 3), fault));
        told(story);

        assertThat(found(thumbnail(ThumbnailState.READY))).isEqualTo(annas(1));
        assertThat(found(thumbnail(ThumbnailState.PENDING))).isEqualTo(annas(2));
        assertThat(found(thumbnail(ThumbnailState.FAILED))).isEqualTo(annas(3));

        told(
                story.then(
                        new ThumbnailRetryRequested(
                                photo(ANNA, 3), upload.original(), upload.facts().format())));
        assertThat(found(thumbnail(ThumbnailState.PENDING))).isEqualTo(annas(3, 2));
    }

    @Test
    default void placesAreAskedForByPartsOfTheMap() {
        told(
                new Story()
                        .then(in(1, 54.5365, 13.6777), in(2, 37.5796, 126.977), in(3, -17.7, 178.0))
                        .then(in(4, -17.7, -179.5), in(5, 90, 180), in(6, -90, -180))
                        .then(in(7, 54.5365, 14.9), plain(8, "8.jpg")));

        assertThat(found(located(false))).isEqualTo(annas(8));
        assertThat(found(located(true))).isEqualTo(annas(7, 6, 5, 4, 3, 2, 1));
        assertThat(found(area(13.6, 54.5, 13.7, 54.6))).isEqualTo(annas(1));
        assertThat(found(area(13.6777, 54.5365, 13.6777, 54.5365))).isEqualTo(annas(1));
        assertThat(found(area(13, 54, 15, 55))).isEqualTo(annas(7, 1));
        assertThat(found(area(170, -30, -170, 0))).as("across").isEqualTo(annas(4, 3));
        assertThat(found(area(-180, -90, 180, 90))).isEqualTo(annas(7, 6, 5, 4, 3, 2, 1));
        assertThat(found(area(100, 20, 140, 60))).isEqualTo(annas(2));
        assertThat(found(area(14, 10, 13, 80))).as("the long way").isEqualTo(annas(7, 2));
        assertThat(found(ANNA, "jpg", area(100, 20, 140, 60))).isEqualTo(annas(2));
    }

    private List<PhotoId> taken(@Nullable String from, @Nullable String to) {
        return found(
                new SearchFilter(
                        from == null ? null : LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        null));
    }

    private static PhotoUploaded shot(int n, String local) {
        return plain(n, n + ".jpg", at(local), null, null);
    }

    private static PhotoUploaded by(int n, Camera camera) {
        return plain(n, n + ".jpg", null, camera, null);
    }

    private static PhotoUploaded in(int n, double latitude, double longitude) {
        return plain(n, n + ".jpg", null, null, new Place(latitude, longitude, null));
    }

    private static SearchFilter camera(String words) {
        return new SearchFilter(null, null, words, null, 0, null, null, null, null);
    }

    private static SearchFilter lens(String words) {
        return new SearchFilter(null, null, null, words, 0, null, null, null, null);
    }

    private static SearchFilter rated(int stars) {
        return new SearchFilter(null, null, null, null, stars, null, null, null, null);
    }

    private static SearchFilter favourite(boolean is) {
        return new SearchFilter(null, null, null, null, 0, is, null, null, null);
    }

    private static SearchFilter located(boolean is) {
        return new SearchFilter(null, null, null, null, 0, null, is, null, null);
    }

    private static SearchFilter area(double west, double south, double east, double north) {
        var area = new Area(west, south, east, north);
        return new SearchFilter(null, null, null, null, 0, null, null, area, null);
    }

    private static SearchFilter thumbnail(ThumbnailState state) {
        return new SearchFilter(null, null, null, null, 0, null, null, null, state);
    }
}
