package org.safelight.query.bench;

import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.uploaded;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.media.CaptureTime;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.library.LibraryProjection;
import org.safelight.query.library.Story;
import org.safelight.query.library.sqlite.SqliteLibraryReader;
import org.safelight.query.library.sqlite.SqliteLibraryWriter;
import org.safelight.query.statistics.StatisticsProjection;
import org.safelight.query.statistics.sqlite.SqliteStatisticsReader;
import org.safelight.query.statistics.sqlite.SqliteStatisticsWriter;
import org.springframework.transaction.support.TransactionTemplate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What it costs to read timeline, months, statistics and albums of an owner with many photos, ten
 * years of them, a tenth of which are in one album. The first run with a folder fills it.
 *
 * <p>Arguments: the folder, the number of photos.
 */
public final class TimelineBench {

    private static final int BATCH = 500;
    private static final int TIMES = 2_000;
    private static final int WARM_UP = 1_000;
    private static final int DAYS = 3_650;
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final PageRequest PAGE = new PageRequest(100, null);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(1);
    private final SqliteFile library;
    private final SqliteFile statistics;

    private TimelineBench(SqliteFile library, SqliteFile statistics) {
        this.library = library;
        this.statistics = statistics;
    }

    /** Fills the folder where it is empty, and measures. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        boolean filled = Files.exists(folder.resolve("library.db"));
        try (var library = SqliteFile.open(folder.resolve("library.db"), Durability.NORMAL);
                var statistics =
                        SqliteFile.open(folder.resolve("statistics.db"), Durability.NORMAL)) {
            var bench = new TimelineBench(library, statistics);
            if (!filled) {
                bench.fill(Integer.parseInt(arguments[1]));
            }
            bench.measure();
        }
    }

    private void fill(int photos) throws Exception {
        var toLibrary =
                new AnnotationEventHandlerAdapter(
                        new LibraryProjection(new SqliteLibraryWriter(library)));
        var toStatistics =
                new AnnotationEventHandlerAdapter(
                        new StatisticsProjection(new SqliteStatisticsWriter(statistics)));
        tell(toLibrary, new Story().then(created(ANNA, 1)), library);
        for (int first = 0; first < photos; first += BATCH) {
            var story = new Story();
            for (int n = first; n < first + BATCH; n++) {
                story.then(uploaded(ANNA, n, taken()));
            }
            tell(toLibrary, story, library);
            tell(toStatistics, story, statistics);
            if (first < photos / 10) {
                tell(toLibrary, added(first), library);
            }
        }
    }

    private CaptureTime taken() {
        LocalDateTime day = FIRST.plusDays(random.nextInt(DAYS)).atStartOfDay();
        return new CaptureTime(day.plusSeconds(random.nextInt(86_400)), null);
    }

    private static Story added(int first) {
        List<AlbumEntry> entries =
                IntStream.range(first, first + BATCH)
                        .mapToObj(n -> entry(ANNA, n, "B" + Integer.toString(n, 36) + "B"))
                        .toList();
        var story = new Story().then(created(ANNA, 1));
        for (int before = 0; before < first / BATCH; before++) {
            story.then(new PhotosAddedToAlbum(album(1), List.of()));
        }
        story.news();
        return story.then(new PhotosAddedToAlbum(album(1), entries));
    }

    private static void tell(AnnotationEventHandlerAdapter to, Story story, SqliteFile file) {
        new TransactionTemplate(file.transactions())
                .executeWithoutResult(
                        status ->
                                story.news()
                                        .forEach(
                                                event -> {
                                                    try {
                                                        to.handle(event);
                                                    } catch (Exception e) {
                                                        throw new IllegalStateException(e);
                                                    }
                                                }));
    }

    private void measure() {
        var photos = new SqliteLibraryReader(library);
        var numbers = new SqliteStatisticsReader(statistics);
        measure("page of 100 from a day", () -> photos.timeline(ANNA, day(), PAGE));
        measure("the page before that", () -> before(photos, photos.timeline(ANNA, day(), PAGE)));
        measure("months", () -> numbers.months(ANNA, new PageRequest(500, null)));
        measure("statistics", () -> numbers.statistics(ANNA));
        measure("list of albums", () -> photos.albums(ANNA, PAGE));
        measure(
                "page of 100 of the album by date",
                () -> photos.albumPhotos(ANNA, album(1), AlbumOrder.TAKEN, PAGE));
        measure(
                "page of 100 of the album as arranged",
                () -> photos.albumPhotos(ANNA, album(1), AlbumOrder.MANUAL, PAGE));
        System.out.println(photos.album(ANNA, album(1)).orElseThrow().photoCount() + " in album");
    }

    private static PhotoPage before(SqliteLibraryReader photos, PhotoPage page) {
        return photos.timeline(ANNA, null, new PageRequest(100, page.previousPageToken()));
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static void measure(String what, Runnable read) {
        for (int i = 0; i < WARM_UP; i++) {
            read.run();
        }
        long[] wall = new long[TIMES];
        long[] cpu = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            read.run();
            wall[i] = System.nanoTime() - before;
            cpu[i] = THREADS.getCurrentThreadCpuTime() - cpuBefore;
        }
        System.out.printf(
                Locale.ROOT,
                "%-40s CPU ms p50 %.2f p99 %.2f, wall ms p50 %.2f p99 %.2f%n",
                what,
                percentile(cpu, 50),
                percentile(cpu, 99),
                percentile(wall, 50),
                percentile(wall, 99));
    }

    private static double percentile(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(TIMES - 1, TIMES * percent / 100)] / 1e6;
    }
}
