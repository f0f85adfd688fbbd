package org.safelight.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.account.OneTimeLinkId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.album.Rank;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.media.Place;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Tag;
import org.safelight.contract.search.Area;
import org.safelight.contract.search.SearchFilter;
import org.safelight.contract.search.SearchText;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A value that exists is a good one. */
class ValueLimitsTest {

    static final List<ThrowingCallable> TOO_LONG =
            List.of(
                    () -> new Caption("x".repeat(Caption.MAX_LENGTH + 1)),
                    () -> new FileName("x".repeat(FileName.MAX_LENGTH + 1)),
                    () -> new Tag("x".repeat(Tag.MAX_LENGTH + 1)),
                    () -> new AlbumTitle("x".repeat(AlbumTitle.MAX_LENGTH + 1)),
                    () -> new AlbumText("x".repeat(AlbumText.MAX_LENGTH + 1)),
                    () -> new SearchText("x".repeat(SearchText.MAX_LENGTH + 1)),
                    () -> filtered("x".repeat(SearchFilter.MAX_LENGTH + 1), 0),
                    () -> new Rank("x".repeat(201)),
                    () -> new ObjectKey("x".repeat(101)),
                    () -> tagged(Description.MAX_TAGS + 1));

    static final List<ThrowingCallable> OUT_OF_RANGE =
            List.of(
                    () -> new Dimensions(0, 1),
                    () -> new Dimensions(1, 0),
                    () -> facts(0),
                    () -> facts(9),
                    () -> rated(-1),
                    () -> rated(6),
                    () -> new Place(90.1, 0, null),
                    () -> new Place(0, -180.1, null),
                    () -> new Place(Double.NaN, 0, null),
                    () -> filtered("", 6),
                    () -> taken("2026-03-02", "2026-03-01"),
                    () -> taken("+10000-01-01", "+10000-01-01"),
                    () -> new Area(-181, 0, 0, 0),
                    () -> new Area(0, 10, 0, -10),
                    () -> new Area(0, Double.NaN, 0, 0),
                    () -> new PageRequest(0, null),
                    () -> new PageRequest(PageRequest.MAX_SIZE + 1, null));

    @ParameterizedTest
    @FieldSource({"TOO_LONG", "OUT_OF_RANGE"})
    void whatIsTooLongOrOutOfRangeIsRefused(ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "4F0E9C1D2B3A48576879A0B1C2D3E4F5", "4f0e", "../../etc/passwd"})
    void anIdOfAnotherFormIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhotoId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new AlbumId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new OneTimeLinkId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentHash(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a/b", "..", "A", "ä"})
    void anObjectKeyThatSomeBucketCouldMisreadIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void whatMustSaySomethingIsNeverBlank(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new AlbumTitle(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tag(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tag("x" + text + " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rank(text));
    }

    @Test
    void whatIsJustWithinTheLimitsIsAccepted() {
        assertThat(new Caption("x".repeat(Caption.MAX_LENGTH)).value()).hasSize(2_000);
        assertThat(new AlbumTitle("x".repeat(AlbumTitle.MAX_LENGTH)).value()).hasSize(200);
        assertThat(tagged(Description.MAX_TAGS).tags().or(List.of())).hasSize(100);
        assertThat(new Place(-90, 180, null).latitude()).isEqualTo(-90);
        assertThat(new PageRequest(PageRequest.MAX_SIZE, null).size()).isEqualTo(500);
    }

    @Test
    void aTagGivenTwiceCountsOnce() {
        var spring = new Tag("봄");
        var description = new Description(Caption.NONE, List.of(spring, spring), false, 0, null);

        assertThat(description.tags().or(List.of())).containsExactly(spring);
    }

    private static Description tagged(int tags) {
        List<Tag> all = IntStream.range(0, tags).mapToObj(i -> new Tag("tag " + i)).toList();
        return new Description(Caption.NONE, all, false, 0, null);
    }

    private static Description rated(int stars) {
        return new Description(Caption.NONE, List.of(), false, stars, null);
    }

    private static SearchFilter filtered(String camera, int stars) {
        return new SearchFilter(null, null, camera, null, stars, null, null, null, null);
    }

    private static SearchFilter taken(String from, String to) {
        var first = LocalDate.parse(from);
        var last = LocalDate.parse(to);
        return new SearchFilter(first, last, null, null, 0, null, null, null, null);
    }

    private static ImageFacts facts(int orientation) {
        var size = new Dimensions(4, 3);
        return ImageFacts.of(ImageFormat.PNG, size, orientation, null, null, null, null);
    }
}
