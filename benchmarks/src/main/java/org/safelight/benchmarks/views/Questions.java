package org.safelight.benchmarks.views;

import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.history.AlbumHistoryPage;
import org.safelight.contract.history.HistoryQuery.FindAlbumHistory;
import org.safelight.contract.history.HistoryQuery.FindPhotoHistory;
import org.safelight.contract.history.PhotoHistoryPage;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.AlbumPage;
import org.safelight.contract.library.LibraryQuery.FindAlbumPhotos;
import org.safelight.contract.library.LibraryQuery.FindAlbums;
import org.safelight.contract.library.LibraryQuery.FindTimeline;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.search.SearchFilter;
import org.safelight.contract.search.SearchQuery.FindMatchingPhotos;
import org.safelight.contract.search.SearchText;
import org.safelight.contract.statistics.MonthPage;
import org.safelight.contract.statistics.StatisticsQuery.FindMonths;
import org.safelight.contract.statistics.StatisticsQuery.FindStatistics;
import org.safelight.contract.statistics.StatisticsView;
import org.safelight.query.library.PageToken;
import org.safelight.query.library.PageToken.Listing;
import org.safelight.query.library.TimelineKey;
import org.springframework.context.ApplicationContext;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** What the API asks the views, over the query gateway, at random places. */
final class Questions {

    private static final PageRequest SMALL_PAGE = new PageRequest(50, null);
    private static final PageRequest LARGE_PAGE = new PageRequest(100, null);

    private static final List<Search> SEARCHES =
            List.of(
                    new Search(Past.COMMON, SearchFilter.NONE),
                    new Search("s", SearchFilter.NONE),
                    new Search(Past.COMMON + " " + Past.rareWord(), SearchFilter.NONE),
                    new Search(Past.rareWord(), SearchFilter.NONE),
                    new Search("", SearchFilter.NONE),
                    new Search(
                            Past.COMMON,
                            new SearchFilter(null, null, null, null, 5, true, null, null, null)));

    private final QueryGateway queries;
    private final Past past;
    private final Random random = new Random(1);
    private final String which;
    private int searches;

    /** Those questions in whose names {@code which} stands; all, if that is empty. */
    Questions(ApplicationContext context, Past past, String which) {
        queries = context.getBean(QueryGateway.class);
        this.past = past;
        this.which = which;
    }

    void ask() {
        Stopwatch.head();
        one("timeline, 100 from a day", PhotoPage.class, this::timeline);
        one(
                "months",
                MonthPage.class,
                () -> new FindMonths(Past.OWNER, new PageRequest(500, null)));
        perhaps("album as arranged, 100", PhotoPage.class, () -> arranged());
        perhaps("album by date, 100", PhotoPage.class, () -> byDate());
        one("list of albums, 100", AlbumPage.class, () -> new FindAlbums(Past.OWNER, LARGE_PAGE));
        one("statistics", StatisticsView.class, () -> new FindStatistics(Past.OWNER));
        perhaps("history of a photo", PhotoHistoryPage.class, this::photoHistory);
        perhaps("history of an album of 20", AlbumHistoryPage.class, this::smallHistory);
        SEARCHES.forEach(search -> one(search.toString(), PhotoPage.class, search::question));
        one("search: each of these in turn", PhotoPage.class, this::nextSearch);
        perhaps("history of the large album", AlbumHistoryPage.class, this::largeHistory);
    }

    private FindTimeline timeline() {
        return new FindTimeline(Past.OWNER, day(), LARGE_PAGE);
    }

    private FindAlbumPhotos arranged() {
        var rank = Past.rank(random.nextInt(past.largeAlbum()));
        return album(AlbumOrder.MANUAL, new PageToken(Listing.RANK, rank.value(), ""));
    }

    private FindAlbumPhotos byDate() {
        long key = TimelineKey.of(day().atStartOfDay());
        return album(
                AlbumOrder.TAKEN, new PageToken(Listing.TAKEN_IN_ALBUM, Long.toString(key), ""));
    }

    private static FindAlbumPhotos album(AlbumOrder order, PageToken place) {
        return new FindAlbumPhotos(
                Past.OWNER, Past.LARGE, order, new PageRequest(100, place.text()));
    }

    private FindPhotoHistory photoHistory() {
        var photo = Past.photo(random.nextInt(past.photos()));
        return new FindPhotoHistory(Past.OWNER, photo, SMALL_PAGE);
    }

    private FindAlbumHistory smallHistory() {
        var album = Past.album(1 + random.nextInt(past.smallAlbums()));
        return new FindAlbumHistory(Past.OWNER, album, SMALL_PAGE);
    }

    private FindAlbumHistory largeHistory() {
        return new FindAlbumHistory(Past.OWNER, Past.LARGE, SMALL_PAGE);
    }

    /** What is looked for. */
    private record Search(String text, SearchFilter filter) {

        FindMatchingPhotos question() {
            return new FindMatchingPhotos(Past.OWNER, new SearchText(text), filter, SMALL_PAGE);
        }

        @Override
        public String toString() {
            boolean filtered = !filter.equals(SearchFilter.NONE);
            return "search: `" + text + "`" + (filtered ? ", favourites of five stars" : "");
        }
    }

    private FindMatchingPhotos nextSearch() {
        return SEARCHES.get(searches++ % SEARCHES.size()).question();
    }

    private LocalDate day() {
        return Past.FIRST.toLocalDate().plusDays(random.nextInt(Past.DAYS));
    }

    private <R> void one(String what, Class<R> answer, Supplier<?> question) {
        measure(what, () -> answer(question.get(), ResponseTypes.instanceOf(answer)));
    }

    private <R> void perhaps(String what, Class<R> answer, Supplier<?> question) {
        measure(what, () -> found(question.get(), ResponseTypes.optionalInstanceOf(answer)));
    }

    private void measure(String what, Runnable question) {
        if (what.contains(which)) {
            Stopwatch.measure(what, question);
        }
    }

    private <R> void found(Object question, ResponseType<Optional<R>> type) {
        Optional<R> answer = answer(question, type);
        if (answer == null || answer.isEmpty()) {
            throw new IllegalStateException("Nothing was found by " + question);
        }
    }

    private <R> @Nullable R answer(Object question, ResponseType<R> type) {
        return queries.query(question, type).join();
    }
}
