package org.safelight.operations.log;

import org.axonframework.eventhandling.EventMessage;

import java.util.function.BiPredicate;

/** Events in an order, each at a place: the whole log, or the life of one aggregate. */
interface Track {

    /** The place of the last event; less than that of any where there is none. */
    long end();

    /**
     * Tells of the events behind one place up to another, in their order, until it is told to stop.
     */
    void read(long after, long to, BiPredicate<Long, EventMessage<?>> goOn);
}
