package org.safelight.operations.overview;

import java.util.List;

/**
 * Something that an overview tells of. A bean of this type is asked each time, in a thread of its
 * own.
 */
public interface OverviewPart {

    /** Its name in the overview. */
    String name();

    /** How things are. It may fail, or take too long; then the overview says that. */
    Told tell();

    /**
     * What a part has to say.
     *
     * @param facts written as JSON
     * @param troubles what somebody should see to, a sentence each
     * @param silent who should have told something lately and has not
     */
    record Told(Object facts, List<String> troubles, List<String> silent) {

        public Told {
            troubles = List.copyOf(troubles);
            silent = List.copyOf(silent);
        }
    }
}
