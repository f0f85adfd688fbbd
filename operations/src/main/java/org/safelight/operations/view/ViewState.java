package org.safelight.operations.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which slot of a view serves, and what is in both.
 *
 * @param next the slot that is about to serve, null as long as none is
 * @param switchedAt when the other one has last served
 * @param revision how often this was written, from 1
 */
public record ViewState(
        String view,
        Slot serving,
        @Nullable Slot next,
        SlotState a,
        SlotState b,
        Instant switchedAt,
        long revision) {

    /** What there is where nothing was written yet: the first slot serves. */
    static ViewState first(String view, int version) {
        var filled = new SlotState(version, SlotState.Stage.FILLED, null);
        return new ViewState(view, Slot.A, null, filled, SlotState.NOTHING, Instant.EPOCH, 1);
    }

    public SlotState slot(Slot slot) {
        return slot == Slot.A ? a : b;
    }

    /** The slot that does not serve. */
    public Slot idle() {
        return serving.other();
    }

    ViewState withIdle(SlotState state) {
        return new ViewState(
                view,
                serving,
                null,
                serving == Slot.A ? a : state,
                serving == Slot.A ? state : b,
                switchedAt,
                revision + 1);
    }

    ViewState withNext(@Nullable Slot slot) {
        return new ViewState(view, serving, slot, a, b, switchedAt, revision + 1);
    }

    /** The idle slot serves, whatever it is filled with; the other one is kept as it is. */
    ViewState switched(Instant at) {
        SlotState filled = slot(idle()).at(SlotState.Stage.FILLED);
        return new ViewState(
                view,
                idle(),
                null,
                idle() == Slot.A ? filled : a,
                idle() == Slot.A ? b : filled,
                at,
                revision + 1);
    }
}
