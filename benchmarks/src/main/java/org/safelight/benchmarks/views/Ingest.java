package org.safelight.benchmarks.views;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.library.LibraryProjection;
import org.safelight.query.library.sqlite.SqliteLibraryWriter;
import org.safelight.query.search.SearchProjection;
import org.safelight.query.search.sqlite.SqliteSearchWriter;
import org.safelight.query.statistics.StatisticsProjection;
import org.safelight.query.statistics.sqlite.SqliteStatisticsWriter;
import org.springframework.transaction.support.TransactionTemplate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What the events of one more photo cost a view of a thousand photos and one of many: both get the
 * same ones in turn, so that neither has the warmer machine.
 */
public final class Ingest {

    private static final int SMALL = 1_000;
    private static final int ALONE = 1;
    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 2_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Past past;
    private final Path folder;
    private final int aTransaction;

    private Ingest(Past past, Path folder, int aTransaction) {
        this.past = past;
        this.folder = folder;
        this.aTransaction = aTransaction;
    }

    /**
     * Arguments: a folder that {@link Fill} has filled, with how many photos, a folder for copies,
     * since the views are not to know what their log does not, and how many photos a transaction
     * has, as in a replay; with 1 each event has its own, as when photos are uploaded one by one.
     */
    public static void main(String[] arguments) throws Exception {
        Path views = Path.of(arguments[0]).resolve("views");
        var ingest =
                new Ingest(
                        new Past(Integer.parseInt(arguments[1])),
                        Path.of(arguments[2]),
                        Integer.parseInt(arguments[3]));
        Files.createDirectories(ingest.folder);
        System.out.printf(
                Locale.ROOT,
                "%n| %s | CPU µs a photo, of %,d | of %,d | ratio | wall µs | wall µs | ratio |%n",
                ingest.aTransaction == ALONE
                        ? "each event alone"
                        : ingest.aTransaction + " photos a transaction",
                SMALL,
                ingest.past.photos());
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        ingest.compare(
                views.resolve("library-3-a.db"),
                SqliteFile.PAGE_BYTES,
                file -> new LibraryProjection(new SqliteLibraryWriter(file)));
        ingest.compare(
                views.resolve("statistics-a.db"),
                SqliteStatisticsWriter.PAGE_BYTES,
                file -> new StatisticsProjection(new SqliteStatisticsWriter(file)));
        ingest.compare(
                views.resolve("search-a.db"),
                SqliteFile.PAGE_BYTES,
                file -> new SearchProjection(new SqliteSearchWriter(file)));
    }

    private void compare(Path view, int pageBytes, Function<SqliteFile, Object> projection)
            throws Exception {
        if (!Files.exists(view)) {
            return; // of a folder in which only some views are
        }
        Path small = folder.resolve("small.db");
        Path large = folder.resolve("large.db");
        Files.copy(view, large);
        try (var copy = FileChannel.open(large, StandardOpenOption.WRITE)) {
            copy.force(true); // else the first checkpoint would wait for that
        }
        try (var few = SqliteFile.open(small, Durability.NORMAL, pageBytes);
                var many = SqliteFile.open(large, Durability.NORMAL, pageBytes)) {
            var toFew = new Told(few, projection.apply(few));
            var toMany = new Told(many, projection.apply(many));
            for (int photo = 0; photo < SMALL; photo += aTransaction) {
                toFew.tell(photo);
            }
            alternate(toFew, toMany, past.photos(), WARM_UP);
            toFew.forget();
            toMany.forget();
            alternate(toFew, toMany, past.photos() + WARM_UP, MEASURED);
            print(view, toFew, toMany);
        } finally {
            Files.deleteIfExists(small);
            Files.deleteIfExists(large);
        }
    }

    private void alternate(Told few, Told many, int first, int photos) {
        for (int photo = 0; photo < photos; photo += aTransaction) {
            few.tell(first + photo);
            many.tell(first + photo);
        }
    }

    private static void print(Path view, Told few, Told many) {
        double photos = MEASURED * 1e3;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.2f | %.0f | %.0f | %.2f |%n",
                view.getFileName().toString().replace("-a.db", ""),
                few.cpu / photos,
                many.cpu / photos,
                (double) many.cpu / few.cpu,
                few.wall / photos,
                many.wall / photos,
                (double) many.wall / few.wall);
    }

    /** A view that is told of photos, some in each transaction, and what that has cost. */
    private final class Told {

        private final TransactionTemplate transaction;
        private final AnnotationEventHandlerAdapter projection;
        private long cpu;
        private long wall;

        Told(SqliteFile file, Object projection) {
            transaction = new TransactionTemplate(file.transactions());
            this.projection = new AnnotationEventHandlerAdapter(projection);
        }

        void forget() {
            cpu = 0;
            wall = 0;
        }

        void tell(int first) {
            List<? extends List<? extends EventMessage<?>>> batches =
                    aTransaction == ALONE
                            ? past.ofPhoto(first).stream().map(List::of).toList()
                            : List.of(
                                    IntStream.range(first, first + aTransaction)
                                            .boxed()
                                            .flatMap(photo -> past.ofPhoto(photo).stream())
                                            .toList());
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            batches.forEach(
                    batch ->
                            transaction.executeWithoutResult(
                                    status -> batch.forEach(this::handle)));
            wall += System.nanoTime() - before;
            cpu += THREADS.getCurrentThreadCpuTime() - cpuBefore;
        }

        private void handle(EventMessage<?> event) {
            try {
                projection.handle(event);
            } catch (Exception e) {
                throw new IllegalStateException("The projection failed", e);
            }
        }
    }
}
