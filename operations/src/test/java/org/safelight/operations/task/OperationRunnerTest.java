package org.safelight.operations.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Operations are carried out by those who can, one process at a time, until they are at an end. */
class OperationRunnerTest {

    @TempDir private Path folder;
    private SqliteFile file;
    private OperationStore store;
    private OperationLedger ledger;

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("operations.db"), Durability.NORMAL);
        store = new SqliteOperationStore(file);
        ledger = new OperationLedger(store, InstantSource.system());
    }

    @AfterEach
    void close() {
        file.close();
    }

    private record Washing(Function<Operation, Step> step, AtomicInteger cancelled)
            implements OperationWork {

        Washing(Function<Operation, Step> step) {
            this(step, new AtomicInteger());
        }

        @Override
        public boolean takes(Operation operation) {
            return operation.kind().equals("wash");
        }

        @Override
        public Step advance(Operation operation) {
            return step.apply(operation);
        }

        @Override
        public void cancel(Operation operation) {
            cancelled.incrementAndGet();
        }
    }

    private OperationRunner running(String process, OperationWork... works) {
        var runner = new OperationRunner(store, List.of(works), process, InstantSource.system());
        runner.start();
        return runner;
    }

    private Operation wash(String what) {
        return ledger.begin("wash", what, Map.of(), "anna");
    }

    private void becomes(Operation operation, Operation.State state) {
        await().until(() -> store.find(operation.id()).orElseThrow().state() == state);
    }

    @Test
    void goesOnStepByStepUntilItIsDone() {
        var steps = new AtomicInteger();
        var washing =
                new Washing(
                        it ->
                                steps.incrementAndGet() < 2
                                        ? Step.going(Progress.of(1, 2))
                                        : Step.done("clean"));
        Operation wash = wash("print");
        Operation dry = ledger.begin("dry", "print", Map.of(), "anna");

        OperationRunner runner = running("north", washing);

        becomes(wash, Operation.State.DONE);
        runner.stop();
        assertThat(store.find(wash.id()).orElseThrow().reason()).isEqualTo("clean");
        assertThat(steps).hasValue(2);
        assertThat(store.find(dry.id()).orElseThrow().isRunning()).isTrue();
    }

    @Test
    void aStepThatThrowsIsTriedAgainAndOneThatCannotSucceedSaysWhy() {
        var steps = new AtomicInteger();
        var washing =
                new Washing(
                        it -> {
                            if (steps.incrementAndGet() == 1) {
                                throw new IllegalStateException("No water (on purpose)");
                            }
                            return Step.failed("no soap");
                        });
        Operation wash = wash("print");

        OperationRunner runner = running("north", washing);

        becomes(wash, Operation.State.FAILED);
        runner.stop();
        assertThat(store.find(wash.id()).orElseThrow().reason()).isEqualTo("no soap");
    }

    @Test
    void whoIsAskedToStopPutsThingsInOrder() {
        var washing = new Washing(it -> Step.going(Progress.NONE));
        Operation wash = wash("print");
        OperationRunner runner = running("north", washing);

        assertThat(ledger.cancel(wash.id())).isTrue();

        becomes(wash, Operation.State.CANCELLED);
        runner.stop();
        assertThat(washing.cancelled()).hasValue(1);
        assertThat(ledger.cancel(wash.id())).isFalse();
    }

    @Test
    void anotherProcessGoesOnWithWhatOneHasLeft() {
        var first = new AtomicInteger();
        Operation wash = wash("print");
        OperationRunner north =
                running(
                        "north",
                        new Washing(
                                it -> {
                                    first.incrementAndGet();
                                    return Step.going(Progress.of(1, 2));
                                }));
        await().untilAtomic(first, greaterThan(0));
        var second = new AtomicInteger();
        OperationRunner south =
                running(
                        "south",
                        new Washing(
                                it -> {
                                    second.incrementAndGet();
                                    return Step.done();
                                }));
        await().untilAtomic(first, greaterThan(1));
        assertThat(second).hasValue(0);

        north.stop();

        becomes(wash, Operation.State.DONE);
        south.stop();
        assertThat(second).hasValue(1);
    }

    @Test
    void whoAsksForWhatIsUnderWayIsShownThat() {
        Operation wash = wash("print");

        assertThat(wash("print")).isEqualTo(wash);
        assertThat(wash("negative")).isNotEqualTo(wash);
    }
}
