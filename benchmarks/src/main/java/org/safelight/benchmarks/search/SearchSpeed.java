package org.safelight.benchmarks.search;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.search.Area;
import org.safelight.contract.search.SearchFilter;
import org.safelight.contract.search.SearchQuery.FindMatchingPhotos;
import org.safelight.contract.search.SearchText;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.search.SearchProjection;
import org.safelight.query.search.SearchQueries;
import org.safelight.query.search.sqlite.SqliteSearchReader;
import org.safelight.query.search.sqlite.SqliteSearchWriter;
import org.springframework.transaction.support.TransactionTemplate;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * Fills a search view on SQLite with photos and asks it many times for the first page of fifty, one
 * question after the other, over the query bus of one process.
 *
 * <p>Arguments: a file that does not exist yet, the number of photos.
 */
public final class SearchSpeed {

    private static final int PHOTOS_A_COMMIT = 33;
    private static final int WARM_UP = 200;
    private static final int TIMES = 1_000;
    private static final PageRequest PAGE = new PageRequest(50, null);

    private final QueryBus queries = SimpleQueryBus.builder().build();

    private SearchSpeed(SqliteFile file) {
        var handlers = new SearchQueries(new SqliteSearchReader(file));
        new AnnotationQueryHandlerAdapter<>(handlers).subscribe(queries);
    }

    /** Runs the measurement once. */
    public static void main(String[] arguments) throws Exception {
        int photos = Integer.parseInt(arguments[1]);
        try (SqliteFile file = SqliteFile.open(Path.of(arguments[0]), Durability.NORMAL)) {
            var described = new DescribedPhotos();
            fill(file, described, photos);
            var speed = new SearchSpeed(file);
            String common = DescribedPhotos.COMMON;
            speed.measure(common, SearchFilter.NONE);
            speed.measure("s", SearchFilter.NONE);
            speed.measure(common + " apple", SearchFilter.NONE);
            speed.measure("jpg " + common + " s i a", SearchFilter.NONE);
            speed.measure(described.rareWord(), SearchFilter.NONE);
            speed.measure(common + " nowhere", SearchFilter.NONE);
            speed.measure(common, in2016());
            speed.measure(common, favouriteWithFiveStars());
            speed.measure(common, inCentralEurope());
            speed.measure("", SearchFilter.NONE);
        }
    }

    private static void fill(SqliteFile file, DescribedPhotos described, int photos) {
        var projection =
                new AnnotationEventHandlerAdapter(
                        new SearchProjection(new SqliteSearchWriter(file)));
        var transaction = new TransactionTemplate(file.transactions());
        long started = System.nanoTime();
        for (int first = 0; first < photos; first += PHOTOS_A_COMMIT) {
            int from = first;
            transaction.executeWithoutResult(
                    status -> {
                        for (int i = from; i < Math.min(photos, from + PHOTOS_A_COMMIT); i++) {
                            described.events(i).forEach(event -> tell(projection, event));
                        }
                    });
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                Locale.ROOT, "%,d photos, %,.0f events a second%n", photos, 3 * photos / seconds);
    }

    private static void tell(AnnotationEventHandlerAdapter projection, EventMessage<?> event) {
        try {
            projection.handle(event);
        } catch (Exception e) {
            throw new IllegalStateException("The projection failed", e);
        }
    }

    private void measure(String text, SearchFilter filter) throws Exception {
        var query =
                new FindMatchingPhotos(DescribedPhotos.OWNER, new SearchText(text), filter, PAGE);
        for (int i = 0; i < WARM_UP; i++) {
            ask(query);
        }
        long[] nanos = new long[TIMES];
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int found = 0;
        for (int i = 0; i < TIMES; i++) {
            long started = System.nanoTime();
            found = ask(query).items().size();
            nanos[i] = System.nanoTime() - started;
        }
        cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-22s %-9s %3d on the page, p50 %6.2f ms, p99 %6.2f ms, CPU %5.2f ms%n",
                text,
                filter.equals(SearchFilter.NONE) ? "" : "filtered",
                found,
                nanos[TIMES / 2] / 1e6,
                nanos[TIMES * 99 / 100] / 1e6,
                cpu / 1e6 / TIMES);
    }

    private PhotoPage ask(FindMatchingPhotos query) throws Exception {
        return queries.query(
                        new GenericQueryMessage<>(query, ResponseTypes.instanceOf(PhotoPage.class)))
                .get()
                .getPayload();
    }

    private static SearchFilter in2016() {
        var first = LocalDate.of(2016, 1, 1);
        var last = LocalDate.of(2016, 12, 31);
        return new SearchFilter(first, last, null, null, 0, null, null, null, null);
    }

    private static SearchFilter favouriteWithFiveStars() {
        return new SearchFilter(null, null, null, null, 5, true, null, null, null);
    }

    private static SearchFilter inCentralEurope() {
        var area = new Area(5, 45, 20, 55);
        return new SearchFilter(null, null, null, null, 0, null, null, area, null);
    }
}
