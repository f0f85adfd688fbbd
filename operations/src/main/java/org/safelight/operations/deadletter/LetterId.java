package org.safelight.operations.deadletter;

import java.util.Optional;

/** Names a dead letter: the event that it is, put aside by a processor. */
public record LetterId(String value) {

    private static final String BETWEEN = "~";

    /** The letter of this processor with this event. */
    public static LetterId of(String processor, String event) {
        return new LetterId(processor + BETWEEN + event);
    }

    /** Whose letter it is; empty where this is no such id. */
    public Optional<String> processor() {
        int between = value.lastIndexOf(BETWEEN);
        return between < 1 ? Optional.empty() : Optional.of(value.substring(0, between));
    }

    /** The id of the event. */
    public String event() {
        return value.substring(value.lastIndexOf(BETWEEN) + 1);
    }
}
