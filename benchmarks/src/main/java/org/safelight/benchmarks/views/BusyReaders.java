package org.safelight.benchmarks.views;

import org.axonframework.queryhandling.QueryGateway;
import org.safelight.contract.library.AlbumPage;
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
import org.springframework.context.ApplicationContext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Two readers who ask the same questions over and over, and know the answers. */
final class BusyReaders implements AutoCloseable {

    private static final int READERS = 2;
    private static final PageRequest PAGE = new PageRequest(100, null);

    private record Question(Object query, Class<?> type) {}

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question(new FindTimeline(Past.OWNER, null, PAGE), PhotoPage.class),
                    new Question(new FindAlbums(Past.OWNER, PAGE), AlbumPage.class),
                    new Question(new FindMonths(Past.OWNER, PAGE), MonthPage.class),
                    new Question(new FindStatistics(Past.OWNER), StatisticsView.class),
                    new Question(
                            new FindMatchingPhotos(
                                    Past.OWNER,
                                    new SearchText(Past.rareWord()),
                                    SearchFilter.NONE,
                                    PAGE),
                            PhotoPage.class));

    private final QueryGateway queries;
    private final ExecutorService threads = Executors.newFixedThreadPool(READERS);
    private final List<Object> known;

    BusyReaders(ApplicationContext context) {
        queries = context.getBean(QueryGateway.class);
        known = QUESTIONS.stream().map(this::answer).toList();
    }

    /** What is done while they read. */
    interface Meanwhile {
        void run() throws InterruptedException;
    }

    Reads readWhile(Meanwhile meanwhile) throws Exception {
        var enough = new AtomicBoolean();
        List<Future<Reads>> readers = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            readers.add(threads.submit(() -> read(enough)));
        }
        meanwhile.run();
        enough.set(true);
        var all = new Reads();
        for (Future<Reads> reader : readers) {
            all.add(reader.get());
        }
        return all;
    }

    private Reads read(AtomicBoolean enough) {
        var reads = new Reads();
        while (!enough.get()) {
            for (int i = 0; i < QUESTIONS.size(); i++) {
                long started = System.nanoTime();
                try {
                    Object answer = answer(QUESTIONS.get(i));
                    reads.note(System.nanoTime() - started, answer.equals(known.get(i)));
                } catch (RuntimeException e) {
                    reads.fail();
                }
            }
        }
        return reads;
    }

    private Object answer(Question question) {
        return queries.query(question.query(), question.type()).join();
    }

    @Override
    public void close() {
        threads.close();
    }

    /** What was read. */
    static final class Reads {

        private final List<Long> nanos = new ArrayList<>();
        private int errors;
        private int incomplete;

        private void note(long took, boolean complete) {
            nanos.add(took);
            incomplete += complete ? 0 : 1;
        }

        private void fail() {
            errors++;
        }

        private void add(Reads others) {
            nanos.addAll(others.nanos);
            errors += others.errors;
            incomplete += others.incomplete;
        }

        int count() {
            return nanos.size();
        }

        int errors() {
            return errors;
        }

        int incomplete() {
            return incomplete;
        }

        double millisAt(double part) {
            Collections.sort(nanos);
            return nanos.isEmpty() ? 0 : nanos.get((int) (part * (nanos.size() - 1))) / 1e6;
        }
    }
}
