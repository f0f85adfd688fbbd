package org.safelight.operations.task;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that an operator, or the service itself, has asked for and that takes its time. It
 * outlives the process that carries it out.
 *
 * @param kind what is to be done: {@code replay}, say
 * @param target what it is to be done to: the name of a processor, say
 * @param parameters what else was said, by name
 * @param requestedBy the name of a user, or of what asks by itself
 * @param cancelling whether it was asked to end before its time
 * @param endedAt when it ended, null as long as it runs
 * @param reason why it ended as it did, where there is something to say
 */
public record Operation(
        String id,
        String kind,
        String target,
        Map<String, String> parameters,
        String requestedBy,
        Instant requestedAt,
        Progress progress,
        boolean cancelling,
        State state,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    /** How an operation is, or how it ended. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    public Operation {
        parameters = Map.copyOf(parameters);
    }

    /** One that begins now. */
    static Operation requested(
            String kind, String target, Map<String, String> parameters, String by, Instant at) {
        return new Operation(
                UUID.randomUUID().toString(),
                kind,
                target,
                parameters,
                by,
                at,
                Progress.NONE,
                false,
                State.RUNNING,
                null,
                null);
    }

    /** The same after its end; one that is done has come all the way. */
    Operation ended(State as, Instant at, @Nullable String why) {
        return new Operation(
                id,
                kind,
                target,
                parameters,
                requestedBy,
                requestedAt,
                as == State.DONE ? Progress.ALL : progress,
                cancelling,
                as,
                at,
                why);
    }

    /** Whether it has not ended. */
    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
