package org.safelight.query.bench;

import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.uploaded;

import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoPage;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.library.Story;
import org.safelight.query.library.sqlite.SqliteLibraryReader;
import org.safelight.query.library.sqlite.SqliteLibraryWriter;
import org.safelight.query.statistics.StatisticsProjection;
import org.safelight.query.statistics.sqlite.SqliteStatisticsReader;
import org.safelight.query.statistics.sqlite.SqliteStatisticsWriter;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * What it costs to read timeline, months, statistics and albums of an owner with many photos, ten
 * years of them, a tenth of which are in one album. The first run with a folder fills it.
 *
 * <p>Arguments: the folder, the number of photos.
 */
public final class TimelineBench {

    private static final int TIMES = 2_000;
    private static final int WARM_UP = 1_000;
    private static final int DAYS = 3_650;
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final long FIRST_TAKEN = FIRST.toEpochDay() * 8_640_000;
    private static final long TAKEN_WITHIN = DAYS * 8_640_000L;
    private static final PageRequest PAGE = new PageRequest(100, null);

    private static final String PHOTOS =
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
            INSERT INTO photos
            SELECT lower(hex(randomblob(16))), 0, owner, state, uploaded_at + i,
              ? + abs(random()) % ?, view
            FROM n, (SELECT * FROM photos LIMIT 1)\
            """;

    private static final String ENTRIES =
            """
            INSERT INTO album_entries (album, photo, rank, visible, taken)
            SELECT ?, id, hex(randomblob(6)), 1, taken FROM photos LIMIT ?\
            """;

    private static final String COUNTED =
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
            INSERT INTO photos
            SELECT lower(hex(randomblob(16))), 0, owner, month - i % 120, month - i % 120,
              camera || i % 3, 0, original_bytes, thumbnail_bytes
            FROM n, (SELECT * FROM photos LIMIT 1)\
            """;

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

    /**
     * One photo goes the way of all; the others are copies of its row, each with a date of its own.
     */
    private void fill(int photos) {
        var toLibrary = new SqliteLibraryWriter(library);
        new Story()
                .then(uploaded(ANNA, 1), uploaded(ANNA, 2))
                .then(created(ANNA, 1))
                .tellTo(toLibrary);
        library.writer().sql(PHOTOS).params(photos, FIRST_TAKEN, TAKEN_WITHIN).update();
        library.writer().sql(ENTRIES).params(album(1).value(), photos / 10).update();
        var toStatistics = new SqliteStatisticsWriter(statistics);
        Story.tell(
                new Story().then(uploaded(ANNA, 1)).events(),
                new StatisticsProjection(toStatistics));
        statistics.writer().sql(COUNTED).params(photos).update();
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
