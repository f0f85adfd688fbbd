package org.safelight.query.live;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;

/** One position of the log, and what is told there; nothing where it is of no interest. */
record Step(long position, @Nullable Notice notice) {

    /**
     * An event, ready to be sent.
     *
     * @param owner whose photo or album it is, and so who may know of it
     * @param frame the event as it stands in a stream (WHATWG HTML, section 9.2.5)
     */
    record Notice(UserId owner, LiveEvent event, String frame) {}
}
