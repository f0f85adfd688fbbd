package org.safelight.operations.task;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Carries out what this process can of what was asked for. Every half a second it looks what there
 * is, and goes one step on with each operation that nobody else has the lease of.
 */
public final class OperationRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OperationRunner.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    /** As long an operation lies still after the process that carried it out has died. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    /** After that no process will come that can do it, if none has come before. */
    private static final Duration TAKEN_BY_THEN = Duration.ofMinutes(1);

    private static final Duration LONGEST_LAST_STEP = Duration.ofSeconds(5);
    private static final int AT_ONCE = 4;

    private final OperationStore store;
    private final List<OperationWork> works;
    private final String process;
    private final InstantSource clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService timer;
    private volatile @Nullable ExecutorService steps;

    /**
     * A runner that does nothing until it is started.
     *
     * @param process what this process is called; no other one may have the same name, but after a
     *     crash it may be the same again
     */
    public OperationRunner(
            OperationStore store, List<OperationWork> works, String process, InstantSource clock) {
        this.store = store;
        this.works = List.copyOf(works);
        this.process = process;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (timer == null) {
            steps =
                    Executors.newFixedThreadPool(
                            AT_ONCE, Thread.ofPlatform().name("operation-", 0).factory());
            timer =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().name("operations").daemon().factory());
            ScheduledFuture<?> _ =
                    timer.scheduleWithFixedDelay(
                            this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Ends the steps that are under way, and leaves the rest to others. */
    @Override
    public synchronized void stop() {
        if (timer != null && steps != null) {
            timer.close();
            end(steps);
            timer = null;
            steps = null;
            try {
                store.release(process);
            } catch (RuntimeException e) {
                log.info("Others will take over in a few seconds", e);
            }
        }
    }

    private static void end(ExecutorService steps) {
        steps.shutdown();
        try {
            if (!steps.awaitTermination(LONGEST_LAST_STEP.toMillis(), TimeUnit.MILLISECONDS)) {
                List<Runnable> _ = steps.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    /** Does not wait for the next time to look. */
    public synchronized void lookSoon() {
        if (timer != null) {
            timer.execute(this::look);
        }
    }

    private void look() {
        try {
            store.running().forEach(this::see);
        } catch (RuntimeException e) {
            log.warn("What operators asked for is not known anew, for now", e);
        }
    }

    private void see(Operation operation) {
        Optional<OperationWork> work =
                works.stream().filter(each -> each.takes(operation)).findFirst();
        if (work.isPresent()) {
            goOn(work.get(), operation);
        } else if (operation.cancelling() && isAbandoned(operation) && leases(operation)) {
            end(operation, Operation.State.CANCELLED, "No process could carry it out");
        }
    }

    private boolean isAbandoned(Operation operation) {
        return operation.requestedAt().plus(TAKEN_BY_THEN).isBefore(clock.instant());
    }

    private boolean leases(Operation operation) {
        Instant now = clock.instant();
        return store.lease(operation.id(), process, now, now.plus(LEASE));
    }

    private void goOn(OperationWork work, Operation operation) {
        ExecutorService workers = steps;
        if (workers != null && leases(operation) && underWay.add(operation.id())) {
            workers.execute(() -> step(work, operation));
        }
    }

    private void step(OperationWork work, Operation operation) {
        try {
            if (operation.cancelling()) {
                work.cancel(operation);
                end(operation, Operation.State.CANCELLED, null);
            } else {
                note(operation, work.advance(operation));
            }
        } catch (RuntimeException e) {
            log.warn(
                    "A step of {} on {} failed and is tried again",
                    operation.kind(),
                    operation.target(),
                    e);
        } finally {
            underWay.remove(operation.id());
        }
    }

    private void note(Operation operation, Step step) {
        switch (step) {
            case Step.Going going -> store.report(operation.id(), going.progress());
            case Step.Done done -> end(operation, Operation.State.DONE, done.remark());
            case Step.Failed failed -> end(operation, Operation.State.FAILED, failed.reason());
        }
    }

    private void end(Operation operation, Operation.State as, @Nullable String reason) {
        if (store.end(operation.id(), as, clock.instant(), reason)) {
            log.info("{} of {} is {}", operation.kind(), operation.target(), as);
        }
    }
}
