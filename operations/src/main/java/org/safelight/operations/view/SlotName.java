package org.safelight.operations.view;

import java.util.List;

/** A slot of a certain view. */
public record SlotName(String view, Slot slot) {

    static List<SlotName> all(String view) {
        return List.of(new SlotName(view, Slot.A), new SlotName(view, Slot.B));
    }

    /** The event processor that fills it. */
    public String processor() {
        return slot.of(view);
    }
}
