package org.safelight.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.contract.account.AccountsId;
import org.safelight.contract.account.OneTimeLinkId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.album.Rank;
import org.safelight.contract.album.TokenHash;
import org.safelight.contract.erasure.LedgerId;
import org.safelight.contract.erasure.Reason;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.media.Place;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Tag;
import org.safelight.contract.search.Area;
import org.safelight.contract.search.SearchText;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What people write and where they were never reaches a log by way of a message's text form. */
class PersonalValuesTest {

    private static final String SECRET = "벚꽃-secret";

    /** Texts that a log may show. A new type of text is either one of these or hides itself. */
    private static final Set<Class<?>> SHOWN =
            Set.of(
                    UserId.class,
                    PhotoId.class,
                    AlbumId.class,
                    Rank.class,
                    ContentHash.class,
                    ObjectKey.class,
                    LedgerId.class,
                    AccountsId.class,
                    OneTimeLinkId.class,
                    LinkId.class,
                    TokenHash.class);

    static Stream<Object> personalValues() {
        return Stream.of(
                new Caption(SECRET),
                new FileName(SECRET),
                new Tag(SECRET),
                new AlbumTitle(SECRET),
                new AlbumText(SECRET),
                new SearchText(SECRET),
                new Reason(SECRET));
    }

    @ParameterizedTest
    @MethodSource("personalValues")
    void aPersonalTextDoesNotShowItself(Object value) {
        assertThat(value.toString()).doesNotContain(SECRET).contains("…");
    }

    @Test
    void aPlaceDoesNotShowItself() {
        assertThat(new Place(37.5796, 126.977, 38.5)).hasToString("Place[…]");
        assertThat(new Area(126.9, 37.5, 127, 37.6)).hasToString("Area[…]");
    }

    @Test
    void everyTypeOfTextIsKnownToBePersonalOrNot() {
        Stream<Class<?>> known =
                Stream.concat(SHOWN.stream(), personalValues().map(Object::getClass));

        assertThat(ContractTypes.texts().toList())
                .containsExactlyInAnyOrderElementsOf(known.toList());
    }

    @ParameterizedTest
    @MethodSource("org.safelight.contract.GoldenEventTest#openSamples")
    void noEventShowsWhatItKnowsOfPeople(Object event) {
        assertThat(event.toString())
                .doesNotContain("벚꽃", "봄", "Spring", "April", "IMG_0042", "37.57", "126.97");
    }

    @Test
    void theSamplesDoHoldPersonalWords() {
        List<String> stored =
                GoldenEventTest.openSamples().map(e -> GoldenFile.stored(e).toString()).toList();

        assertThat(String.join("", stored))
                .contains("벚꽃", "봄", "Spring", "April", "IMG_0042", "37.57", "126.97");
    }
}
