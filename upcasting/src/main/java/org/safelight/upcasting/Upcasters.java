package org.safelight.upcasting;

import java.util.List;

/** Every upcaster there is, in the order in which the revisions came about. */
public final class Upcasters {

    /**
     * New ones go to the end: each is given what those before it have made. How to write one stands
     * in {@code docs/changing-an-event.md}.
     */
    public static final List<PayloadUpcaster> IN_ORDER = List.of();

    private Upcasters() {}
}
