package org.safelight.query.live;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;

import java.util.function.Predicate;

/** One position of the log, and what is told there; nothing where it is of no interest. */
record Step(long position, @Nullable Notice notice) {

    /**
     * An event, ready to be sent.
     *
     * @param audience who may know of it, at the moment when they are asked about
     * @param frame the event as it stands in a stream (WHATWG HTML, section 9.2.5)
     */
    record Notice(Predicate<UserId> audience, LiveEvent event, String frame) {}
}
