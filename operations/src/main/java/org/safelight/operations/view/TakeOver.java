package org.safelight.operations.view;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Lets the slot that is next serve, at a moment at which no read can tell: everybody knows that it
 * is next, so that reads with a consistency token have waited for both slots, and it shows what
 * they have waited for before that.
 */
final class TakeOver {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(2);

    /** In events: so little may the log be ahead when it never comes to rest. */
    private static final long FEW = 50;

    private final ServingSlots slots;
    private final Duration untilAllKnow;
    private final Map<String, Announced> announced = new ConcurrentHashMap<>();

    private record Announced(long revision, long nanos, long head) {}

    /**
     * Take-overs.
     *
     * @param untilAllKnow how long it takes until every process has seen a change of state
     */
    TakeOver(ServingSlots slots, Duration untilAllKnow) {
        this.slots = slots;
        this.untilAllKnow = untilAllKnow;
    }

    /** Tries for a second at most. The head is that of the log. */
    boolean isDone(SlottedView<?> view, LongSupplier head) {
        ViewState state = slots.of(view.name());
        Announced since = announced(state, head);
        if (System.nanoTime() - since.nanos() < untilAllKnow.toNanos()) {
            return false;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isThere(view, state, since, head)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        return slots.change(slots.switched(state));
    }

    private Announced announced(ViewState state, LongSupplier head) {
        return announced.compute(
                state.view(),
                (view, before) ->
                        before != null && before.revision() == state.revision()
                                ? before
                                : new Announced(
                                        state.revision(), System.nanoTime(), head.getAsLong()));
    }

    private static boolean isThere(
            SlottedView<?> view, ViewState state, Announced since, LongSupplier head) {
        long position = view.position(state.idle());
        return position >= since.head() && position >= head.getAsLong() - FEW;
    }
}
