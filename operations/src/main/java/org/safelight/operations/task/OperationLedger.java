package org.safelight.operations.task;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The book of what operators asked for, by whom and when, and what became of it. */
public final class OperationLedger {

    private final OperationStore store;
    private final InstantSource clock;
    private final Runnable begun;

    /** A book that nobody is told of who does not look into it. */
    public OperationLedger(OperationStore store, InstantSource clock) {
        this(store, clock, () -> {});
    }

    /**
     * A book of operations.
     *
     * @param begun done after something was asked for or is to be cancelled
     */
    public OperationLedger(OperationStore store, InstantSource clock, Runnable begun) {
        this.store = store;
        this.clock = clock;
        this.begun = begun;
    }

    /**
     * Asks for something that takes its time; some process will see to it. Where the same is under
     * way already on the same target, the answer is that.
     *
     * @param by the name of a user, or of what asks by itself
     */
    public Operation begin(String kind, String target, Map<String, String> parameters, String by) {
        Operation requested = request(kind, target, parameters, by);
        while (!store.add(requested)) {
            Optional<Operation> running = store.running(kind, target);
            if (running.isPresent()) {
                return running.get();
            }
        }
        begun.run();
        return requested;
    }

    /** Notes something that was asked for and is done already. */
    public Operation note(String kind, String target, Map<String, String> parameters, String by) {
        Operation done =
                request(kind, target, parameters, by)
                        .ended(Operation.State.DONE, clock.instant(), null);
        store.add(done);
        return done;
    }

    public Optional<Operation> find(String id) {
        return store.find(id);
    }

    /** The one of this kind that is under way on this target, if there is one. */
    public Optional<Operation> running(String kind, String target) {
        return store.running(kind, target);
    }

    /** Those of this kind that are under way, the oldest first; at most a few hundred. */
    public List<Operation> running(String kind) {
        return store.running().stream().filter(it -> it.kind().equals(kind)).toList();
    }

    /** The last requested first, behind the one with this id or from the beginning. */
    public List<Operation> list(@Nullable String behind, int limit) {
        return store.list(behind, limit);
    }

    /** Asks to end an operation before its time. False where it has ended already. */
    public boolean cancel(String id) {
        boolean running = store.askToCancel(id);
        begun.run();
        return running;
    }

    /** As exact as every store keeps it. */
    private Operation request(
            String kind, String target, Map<String, String> parameters, String by) {
        return Operation.requested(
                kind, target, parameters, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
