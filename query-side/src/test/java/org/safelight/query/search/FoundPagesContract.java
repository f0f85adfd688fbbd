package org.safelight.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.search.SearchContract.paged;
import static org.safelight.query.search.SearchContract.plain;
import static org.safelight.query.search.SearchContract.said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.search.SearchFilter;
import org.safelight.query.library.MalformedPageTokenException;
import org.safelight.query.library.PageToken;
import org.safelight.query.library.PageToken.Listing;
import org.safelight.query.library.Story;

import java.util.List;
import java.util.Objects;

/** What is found, page by page. */
public interface FoundPagesContract extends SearchContract {

    int RANKED = 6;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 500})
    default void pagesHoldEverythingOnceAndInOneOrder(int size) {
        told(suns());

        for (int first = 1; first <= RANKED; first++) {
            // Of the newest six those that say it come first; the older four are in their order.
            assertThat(paged(ranking(first, RANKED), ANNA, "sun", SearchFilter.NONE, size))
                    .isEqualTo(annas(8, 6, 10, 9, 7, 5, 4, 3, 2, 1));
            assertThat(paged(ranking(first, RANKED), ANNA, "", SearchFilter.NONE, size))
                    .isEqualTo(annas(10, 9, 8, 7, 6, 5, 4, 3, 2, 1));
        }
    }

    @Test
    default void photosOfTheSameMomentAreEachFoundOnce() {
        var story = new Story();
        for (int n = 1; n <= 40; n++) {
            story.then(plain(n, "sun.jpg", at("2000-01-01T00:00:00"), null, null));
        }
        told(story);

        List<PhotoId> found = paged(ranking(2, RANKED), ANNA, "sun", SearchFilter.NONE, 7);

        assertThat(found).hasSize(40).doesNotHaveDuplicates();
        assertThat(found).isEqualTo(found("sun"));
    }

    @Test
    default void whatComesOrGoesBetweenTwoPagesDisturbsNoOther() {
        var story = suns();
        told(story);
        PhotoPage first = page("sun", SearchFilter.NONE, new PageRequest(3, null));
        told(
                story.then(plain(11, "sun.jpg", at("2020-01-01T00:00:00"), null, null))
                        .then(new PhotoTrashed(photo(ANNA, 10)), new PhotoTrashed(photo(ANNA, 5))));

        var rest = new PageRequest(500, first.nextPageToken());
        PhotoPage second = page("sun", SearchFilter.NONE, rest);

        assertThat(first.items()).hasSize(3);
        assertThat(second.items().stream().map(photo -> photo.photoId()))
                .containsExactlyElementsOf(annas(9, 7, 4, 3, 2, 1));
    }

    @Test
    default void whoComesBetweenTwoPagesBringsNobodyBack() {
        var story = suns().then(said(9, "Sun"), said(10, "Sun"));
        told(story);
        PhotoPage first = page("sun", SearchFilter.NONE, new PageRequest(1, null));
        for (int n = 11; n <= 20; n++) {
            story.then(plain(n, "sun.jpg", at("2020-01-%02dT00:00:00".formatted(n)), null, null));
        }
        told(story);

        var rest = new PageRequest(500, first.nextPageToken());
        PhotoPage second = page("sun", SearchFilter.NONE, rest);

        assertThat(first.items()).extracting(PhotoView::photoId).isEqualTo(annas(10));
        assertThat(second.items())
                .extracting(PhotoView::photoId)
                .containsSubsequence(annas(9, 8, 6, 7, 5, 4, 3, 2, 1))
                .doesNotContain(photo(ANNA, 10));
    }

    @Test
    default void aTokenIsGoodForTheQuestionThatItWasGivenForAndNoOther() {
        told(suns());
        var first = page("sun", SearchFilter.NONE, new PageRequest(2, null));
        String token = Objects.requireNonNull(first.nextPageToken());
        var favourites = new SearchFilter(null, null, null, null, 0, true, null, null, null);

        for (String wrong :
                new String[] {"", "x", "VVBMT0FERUQgeCB4", ofNothing(), tampered(token)}) {
            assertThatThrownBy(() -> next("sun", SearchFilter.NONE, wrong))
                    .as(wrong)
                    .isInstanceOf(MalformedPageTokenException.class);
        }
        assertThatThrownBy(() -> next("su", SearchFilter.NONE, token))
                .isInstanceOf(MalformedPageTokenException.class);
        assertThatThrownBy(() -> next("sun", favourites, token))
                .isInstanceOf(MalformedPageTokenException.class);
        assertThat(next("sun", SearchFilter.NONE, token).items()).hasSize(2);
    }

    private PhotoPage next(String text, SearchFilter filter, String token) {
        return page(text, filter, new PageRequest(2, token));
    }

    private PhotoPage page(String text, SearchFilter filter, PageRequest page) {
        return SearchContract.page(ranking(3, RANKED), ANNA, text, filter, page);
    }

    private static String ofNothing() {
        return new PageToken(Listing.FOUND, "x/x/x/x", "x").text();
    }

    /** The same question and place, and a window of a kind that there is not. */
    private static String tampered(String token) {
        PageToken read = PageToken.parse(Listing.FOUND, token);
        String key = read.key().replaceFirst("/[nw]/", "/x/");
        return new PageToken(Listing.FOUND, key, read.id()).text();
    }

    private static Story suns() {
        var story = new Story();
        for (int n = 1; n <= 10; n++) {
            story.then(plain(n, "sun.jpg", at("2019-01-%02dT00:00:00".formatted(n)), null, null));
        }
        return story.then(said(1, "Sun"), said(6, "Sun"), said(8, "Sun"));
    }
}
