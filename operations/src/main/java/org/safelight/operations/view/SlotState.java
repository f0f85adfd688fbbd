package org.safelight.operations.view;

import org.jspecify.annotations.Nullable;

/**
 * What is in a slot.
 *
 * @param version of the projection that filled it, or fills it
 * @param operation the replay that filled it, null where that was none
 */
public record SlotState(int version, Stage stage, @Nullable String operation) {

    /** How much of a view is in a slot. */
    public enum Stage {
        /** Nothing that counts. */
        EMPTY,
        /** What was there goes; nobody writes. */
        RESETTING,
        /** A replay is under way. */
        FILLING,
        /** All that the log said when it was last followed. */
        FILLED
    }

    static final SlotState NOTHING = new SlotState(0, Stage.EMPTY, null);

    SlotState at(Stage now) {
        return new SlotState(version, now, operation);
    }
}
