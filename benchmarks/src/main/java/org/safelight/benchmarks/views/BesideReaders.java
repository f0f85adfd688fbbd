package org.safelight.benchmarks.views;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.view.Replay;
import org.safelight.operations.view.Rollback;
import org.safelight.operations.view.ServingSlots;
import org.safelight.operations.view.SlottedView;
import org.springframework.context.ApplicationContext;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Has all views made again from the log at the same time, as an operator would, at first with
 * nobody reading and then with readers who never rest: what they notice of it, how fast it goes,
 * and how long a rollback takes.
 */
public final class BesideReaders {

    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private final ApplicationContext context;
    private final Collection<SlottedView<?>> views = new ArrayList<>();
    private final OperationLedger operations;

    private BesideReaders(ApplicationContext context) {
        this.context = context;
        context.getBeansOfType(SlottedView.class).values().forEach(views::add);
        operations = context.getBean(OperationLedger.class);
    }

    /**
     * Arguments: a folder that {@link Fill} has filled; with {@code short}, nothing is replayed
     * with nobody reading.
     */
    public static void main(String[] arguments) throws Exception {
        boolean alone = arguments.length == 1;
        try (var context = ReadSide.over(Path.of(arguments[0]), ReadSide.OPERATED)) {
            new BesideReaders(context).measure(alone);
        }
        System.exit(0); // a thread of Axon's lives on
    }

    private void measure(boolean alone) throws Exception {
        awaitViews();
        System.out.printf(
                Locale.ROOT, "%n%,d events into %d views at once%n", head(), views.size());
        System.out.println(
                "| | reads | p50 ms | p99 ms | errors | with rows missing | events/s a view |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        try (var readers = new BusyReaders(context)) {
            readers.readWhile(() -> Thread.sleep(QUIET)); // warms up
            print("readers alone", readers.readWhile(() -> Thread.sleep(QUIET)), 0);
            if (alone) {
                print("replay alone", new BusyReaders.Reads(), replayed());
            }
            double[] rate = new double[1];
            BusyReaders.Reads during = readers.readWhile(() -> rate[0] = replayed());
            print("both", during, rate[0]);
        }
        System.out.printf(Locale.ROOT, "%nRollback of each view: %s ms%n", rolledBack());
    }

    private void awaitViews() throws InterruptedException {
        long head = head();
        while (views.stream().anyMatch(view -> view.position() < head)) {
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private long head() {
        return context.getBean(EventStore.class).createHeadToken().position().orElse(0);
    }

    /** Events a second of each view. */
    private double replayed() throws InterruptedException {
        long started = System.nanoTime();
        List<Operation> replays =
                views.stream()
                        .map(view -> operations.begin(Replay.KIND, view.name(), Map.of(), "bench"))
                        .toList();
        for (Operation replay : replays) {
            await(replay);
        }
        return head() * 1e9 / (System.nanoTime() - started);
    }

    private List<Long> rolledBack() throws InterruptedException {
        List<Long> millis = new ArrayList<>();
        for (SlottedView<?> view : views) {
            String idle = context.getBean(ServingSlots.class).of(view.name()).idle().suffix();
            long started = System.nanoTime();
            await(operations.begin(Rollback.KIND, view.name(), Map.of(Rollback.TO, idle), "bench"));
            millis.add(Duration.ofNanos(System.nanoTime() - started).toMillis());
        }
        return millis;
    }

    private void await(Operation operation) throws InterruptedException {
        Operation now = operation;
        while (now.isRunning()) {
            Thread.sleep(LOOK_AGAIN);
            now = operations.find(operation.id()).orElseThrow();
        }
        if (now.state() != Operation.State.DONE) {
            throw new IllegalStateException(now.kind() + " failed: " + now.reason());
        }
    }

    private static void print(String what, BusyReaders.Reads reads, double rate) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.2f | %.2f | %d | %d | %,.0f |%n",
                what,
                reads.count(),
                reads.millisAt(0.5),
                reads.millisAt(0.99),
                reads.errors(),
                reads.incomplete(),
                rate);
    }
}
