package org.safelight.query.search;

import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.hash;
import static org.safelight.query.library.Samples.photo;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.media.Camera;
import org.safelight.contract.media.CaptureTime;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.media.Place;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Tag;
import org.safelight.contract.search.SearchFilter;
import org.safelight.contract.search.SearchQuery.FindMatchingPhotos;
import org.safelight.contract.search.SearchText;
import org.safelight.query.library.Story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What every store of the search view is held to; the tests are in the contracts beside. */
public interface SearchContract {

    SearchWriter writer();

    SearchReader reader();

    default void told(Story story) {
        told(story.events());
    }

    default void told(List<DomainEventMessage<?>> events) {
        Story.tell(events, new SearchProjection(writer()));
    }

    default List<PhotoId> found(String text) {
        return found(ANNA, text, SearchFilter.NONE);
    }

    default List<PhotoId> found(SearchFilter filter) {
        return found(ANNA, "", filter);
    }

    default List<PhotoId> found(UserId owner, String text, SearchFilter filter) {
        return paged(ranking(RankedSearch.FIRST, RankedSearch.RANKED), owner, text, filter, 500);
    }

    /** Of so many matches the best come first; of these the first are looked at by themselves. */
    default RankedSearch ranking(int first, int ranked) {
        return new RankedSearch(reader(), first, ranked);
    }

    /** All that is found, page by page. */
    static List<PhotoId> paged(
            RankedSearch search, UserId owner, String text, SearchFilter filter, int size) {
        List<PhotoId> all = new ArrayList<>();
        @Nullable String token = null;
        do {
            PhotoPage page = page(search, owner, text, filter, new PageRequest(size, token));
            page.items().stream().map(PhotoView::photoId).forEach(all::add);
            token = page.nextPageToken();
        } while (token != null);
        return all;
    }

    static PhotoPage page(
            RankedSearch search, UserId owner, String text, SearchFilter filter, PageRequest page) {
        return search.page(new FindMatchingPhotos(owner, new SearchText(text), filter, page));
    }

    default List<PhotoId> annas(Integer... photos) {
        return Stream.of(photos).map(n -> photo(ANNA, n)).toList();
    }

    static PhotoUploaded plain(int n, String fileName) {
        return plain(n, fileName, null, null, null);
    }

    static PhotoUploaded plain(
            int n,
            String fileName,
            @Nullable CaptureTime takenAt,
            @Nullable Camera camera,
            @Nullable Place place) {
        return new PhotoUploaded(
                photo(ANNA, n),
                ANNA,
                new Original(new ObjectKey("original-" + n), hash(n), 1_000),
                new FileName(fileName),
                ImageFacts.of(
                        ImageFormat.JPEG, new Dimensions(4, 3), 1, takenAt, camera, null, place));
    }

    static PhotoDescribed said(int n, String caption, String... tags) {
        return said(n, false, 0, caption, tags);
    }

    static PhotoDescribed said(
            int n, boolean favourite, int rating, String caption, String... tags) {
        return new PhotoDescribed(
                photo(ANNA, n),
                new Description(
                        new Caption(caption),
                        Stream.of(tags).map(Tag::new).toList(),
                        favourite,
                        rating,
                        null));
    }
}
