package org.safelight.operations.view;

import java.util.Locale;

/** One of the two places in which a view can be. */
public enum Slot {
    A,
    B;

    /** The other one. */
    public Slot other() {
        return this == A ? B : A;
    }

    /** As it stands in the names of files, collections and processors. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The slot with this suffix. */
    public static Slot ofSuffix(String suffix) {
        return valueOf(suffix.toUpperCase(Locale.ROOT));
    }

    /** What fills this slot of a view, and where: its name with the slot's suffix. */
    public String of(String view) {
        return view + "-" + suffix();
    }
}
