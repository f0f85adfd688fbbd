package org.safelight.operations.view;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationWork;
import org.safelight.operations.task.Step;
import org.safelight.platform.axon.LogPositions;

/** Lets the slot that has served before serve again, as long as it is kept. */
public final class Rollback implements OperationWork {

    /** What such operations are called; their target is the name of a view. */
    public static final String KIND = "rollback";

    /** The slot that is to serve. */
    public static final String TO = "to";

    private final ServingSlots slots;
    private final EventStore events;
    private final TakeOver takeOver;

    Rollback(ServingSlots slots, EventStore events, TakeOver takeOver) {
        this.slots = slots;
        this.events = events;
        this.takeOver = takeOver;
    }

    @Override
    public boolean takes(Operation operation) {
        return operation.kind().equals(KIND) && slots.view(operation.target()).isPresent();
    }

    @Override
    public Step advance(Operation operation) {
        slots.refresh();
        ViewState state = slots.of(operation.target());
        if (state.serving().suffix().equals(operation.parameters().get(TO))) {
            return Step.done();
        }
        if (!slots.isKept(state)) {
            return Step.failed("The other slot is not kept any more");
        }
        if (state.next() == null && !slots.change(state.withNext(state.idle()))) {
            return Step.going(operation.progress());
        }
        return takeOver.isDone(slots.view(operation.target()).orElseThrow(), this::head)
                ? Step.done()
                : Step.going(operation.progress());
    }

    @Override
    public void cancel(Operation operation) {
        slots.refresh();
        ViewState state = slots.of(operation.target());
        if (state.next() != null && !slots.change(state.withNext(null))) {
            throw new IllegalStateException(operation.target() + " was changed meanwhile");
        }
    }

    private long head() {
        return LogPositions.head(events);
    }
}
