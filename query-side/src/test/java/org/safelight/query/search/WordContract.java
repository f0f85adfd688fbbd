package org.safelight.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.purged;
import static org.safelight.query.library.Samples.uploaded;
import static org.safelight.query.search.SearchContract.plain;
import static org.safelight.query.search.SearchContract.said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.erasure.ErasureEvent.OwnerErased;
import org.safelight.contract.erasure.Reason;
import org.safelight.contract.media.Camera;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.search.SearchFilter;
import org.safelight.query.library.Story;

import java.util.List;
import java.util.stream.Stream;

/** Which words find which photos. */
public interface WordContract extends SearchContract {

    @Test
    default void aPhotoIsFoundByItsWordsWhereverTheyStand() {
        var camera = new Camera("FUJIFILM", "X-T30", "XF35mmF2 R WR");
        told(
                new Story()
                        .then(plain(1, "DSCF0042.JPG", null, camera, null))
                        .then(said(1, "The old pier, at dusk", "north sea", "2026"))
                        .then(plain(2, "other.png")));

        for (String text :
                List.of(
                        "pier",
                        "dusk",
                        "sea",
                        "2026",
                        "dscf0042",
                        "jpg",
                        "fujifilm",
                        "x t30",
                        "XF35mmF2",
                        "old sea fuji")) {
            assertThat(found(text)).as(text).isEqualTo(annas(1));
        }
        assertThat(found("pier other")).isEmpty();
        assertThat(found("ier")).isEmpty();
        assertThat(found("pierre")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Łódź", "lodz", "LODZ", "ŁÓDŹ", "lo", "Lódz", "ｌｏｄｚ", "lodz?"})
    default void caseAccentsAndWidthMakeNoDifference(String text) {
        told(new Story().then(plain(1, "1.jpg"), said(1, "Łódź"), plain(2, "2.jpg")));

        assertThat(found(text)).isEqualTo(annas(1));
    }

    @Test
    default void otherScriptsAreSearchedAsTheyAreWritten() {
        told(
                new Story()
                        .then(plain(1, "1.jpg"), said(1, "바다에서 본 노을"))
                        .then(plain(2, "2.jpg"), said(2, "海辺の夕焼け"))
                        .then(plain(3, "3.jpg"), said(3, "Straße nach Ξάνθη", "🌊")));

        assertThat(found("바다")).isEqualTo(annas(1));
        assertThat(found("노을")).isEqualTo(annas(1));
        assertThat(found("夕焼け")).isEqualTo(annas(2));
        assertThat(found("焼")).isEqualTo(annas(2));
        assertThat(found("夕辺")).isEmpty();
        assertThat(found("STRASSE ξανθη")).isEqualTo(annas(3));
        assertThat(found("🌊")).isEqualTo(annas(3));
    }

    @Test
    default void whatTheOwnerWroteComesFirstThenWholeWordsThenBeginningsEachTheNewestFirst() {
        told(
                new Story()
                        .then(plain(1, "1.jpg"), said(1, "sun"))
                        .then(plain(2, "2.jpg"), said(2, "", "Sun"))
                        .then(plain(3, "sun.jpg"))
                        .then(plain(4, "4.jpg"), said(4, "sunset"))
                        .then(plain(5, "sun-5.jpg"), said(5, "sunrise")));

        assertThat(found("sun")).isEqualTo(annas(2, 1, 5, 3, 4));
        assertThat(found("sun jpg"))
                .as("as good as the worst word")
                .isEqualTo(annas(5, 3, 2, 1, 4));
    }

    @Test
    default void aPhotoIsFoundByTheTitlesOfTheAlbumsItIsIn() {
        var story =
                new Story()
                        .then(plain(1, "1.jpg"), plain(2, "2.jpg"), plain(3, "3.jpg"))
                        .then(titled(1, "Norway in June"), titled(2, "Walks"))
                        .then(added(1, 1), added(1, 2), added(2, 2))
                        .then(said(3, "Norway"));
        told(story);

        assertThat(found("norw")).isEqualTo(annas(3, 2, 1));
        assertThat(found("norway")).isEqualTo(annas(3, 2, 1));
        assertThat(found("june")).isEqualTo(annas(2, 1));
        assertThat(found("norway walk")).isEqualTo(annas(2));
        assertThat(found("june 1")).isEqualTo(annas(1));
    }

    @Test
    default void anAlbumsPhotosAreFoundByTheTitleThatItHasNow() {
        var story =
                new Story()
                        .then(plain(1, "1.jpg"), plain(2, "2.jpg"))
                        .then(titled(1, "Norway"))
                        .then(added(1, 1), added(1, 2));
        told(story);
        assertThat(found("norway")).isEqualTo(annas(2, 1));

        told(story.then(new AlbumDescribed(album(1), new AlbumTitle("Fjords"), AlbumText.NONE)));
        assertThat(found("norway")).isEmpty();
        assertThat(found("fjord")).isEqualTo(annas(2, 1));

        told(story.then(new PhotosRemovedFromAlbum(album(1), List.of(photo(ANNA, 2)))));
        assertThat(found("fjord")).isEqualTo(annas(1));

        told(story.then(new AlbumDeleted(album(1))));
        assertThat(found("fjord")).isEmpty();

        told(story.then(new AlbumRestored(album(1)), added(1, 2)));
        assertThat(found("fjord")).isEqualTo(annas(2, 1));
    }

    @Test
    default void whatWasSaidAnewCountsAndNotWhatWasSaidBefore() {
        var story = new Story().then(plain(1, "1.jpg"), said(1, "Rain", "wet"));
        told(story);
        told(story.then(said(1, "Snow")));

        assertThat(found("snow")).isEqualTo(annas(1));
        assertThat(found("rain")).isEmpty();
        assertThat(found("wet")).isEmpty();
    }

    @Test
    default void whatIsInTheTrashOrPurgedIsNotFound() {
        var story =
                new Story()
                        .then(plain(1, "pier.jpg"))
                        .then(titled(1, "Norway"), added(1, 1))
                        .then(new PhotoTrashed(photo(ANNA, 1)));
        told(story);
        assertThat(found("pier")).isEmpty();
        assertThat(found("norway")).isEmpty();
        assertThat(found("")).isEmpty();

        told(story.then(new PhotoRestored(photo(ANNA, 1))));
        assertThat(found("pier norway")).isEqualTo(annas(1));

        told(story.then(new PhotoTrashed(photo(ANNA, 1)), purged(ANNA, 1)));
        assertThat(found("pier")).isEmpty();

        told(story.then(plain(1, "again.jpg")));
        assertThat(found("again norway")).isEqualTo(annas(1));
        assertThat(found("pier")).isEmpty();
    }

    @Test
    default void nobodyFindsWhatIsSomebodyElses() {
        told(
                new Story()
                        .then(uploaded(ANNA, 1), uploaded(BEN, 1))
                        .then(
                                titled(1, "Norway"),
                                new PhotosAddedToAlbum(
                                        album(1), List.of(entry(ANNA, 1, "A"), entry(BEN, 1, "B"))))
                        .then(said(1, "Secret")));

        assertThat(found("img")).isEqualTo(annas(1));
        assertThat(found(BEN, "img", SearchFilter.NONE)).containsExactly(photo(BEN, 1));
        assertThat(found("norway")).isEqualTo(annas(1));
        assertThat(found(BEN, "norway", SearchFilter.NONE)).isEmpty();
        assertThat(found(BEN, "secret", SearchFilter.NONE)).isEmpty();
    }

    @Test
    default void onlyTheLettersOfALongWordThatCountAreCompared() {
        String word = "a".repeat(Words.LONGEST);
        told(new Story().then(plain(1, "1.jpg"), said(1, word + "bc")));

        assertThat(found(word)).isEqualTo(annas(1));
        assertThat(found(word + "xyz")).isEqualTo(annas(1));
        assertThat(found(word.substring(1))).isEqualTo(annas(1));
        assertThat(found("a".repeat(Words.LONGEST - 1) + "b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "*",
                "NEAR(",
                "sun*",
                "\"sun\"",
                "(",
                ")",
                "^sun",
                "sun OR",
                "NOT sun",
                "sun AND NOT",
                "terms:sun",
                "-sun",
                "+",
                "{a b}: sun",
                "%",
                "_",
                "\\",
                "\0",
                "$where",
                "{\"$gt\":\"\"}",
                ".*",
                ";DROP TABLE photos",
                "--",
                "\ud800",
                "\udc00x",
                "!!!",
                "1.s:sun",
                "s:sun"
            })
    default void signsOfAnyLanguageAreNothingButSpace(String text) {
        told(new Story().then(plain(1, "sun.jpg"), said(1, "sun or and not near where")));

        List<String> words = Words.asked(text);
        List<String> unknown = words.stream().filter(word -> !isBeginning(word)).toList();
        assertThat(found(text))
                .isEqualTo(words.isEmpty() || !unknown.isEmpty() ? List.of() : annas(1));
    }

    private static boolean isBeginning(String word) {
        return Stream.of("sun", "jpg", "or", "and", "not", "near", "where")
                .anyMatch(said -> said.startsWith(word));
    }

    @Test
    default void anAlbumsTitleIsFoundAmongManyThatAreAlike() {
        var story = new Story().then(plain(1, "1.jpg"), plain(2, "2.jpg"));
        for (int n = 1; n <= 150; n++) {
            story.then(titled(n, "Holiday " + n));
        }
        told(story.then(added(150, 1), added(40, 2)));

        assertThat(found("holiday")).as("the last 100 count").isEqualTo(annas(1));
        assertThat(found("holiday 40")).isEmpty();
        assertThat(found("40")).isEqualTo(annas(2));
    }

    @Test
    default void nothingIsFoundByTheTitlesOfTheErased() {
        var story = new Story().then(uploaded(ANNA, 1)).then(titled(1, "Norway"));
        told(story.then(added(1, 1)));
        assertThat(found("norway")).isEqualTo(annas(1));

        told(story.then(new OwnerErased(ANNA, "a-key", new Reason("case 7"))));

        assertThat(found("norway")).isEmpty();
    }

    private static AlbumCreated titled(int n, String title) {
        return new AlbumCreated(album(n), ANNA, new AlbumTitle(title), AlbumText.NONE);
    }

    private static PhotosAddedToAlbum added(int album, int photo) {
        return new PhotosAddedToAlbum(album(album), List.of(entry(ANNA, photo, "R" + photo)));
    }
}
