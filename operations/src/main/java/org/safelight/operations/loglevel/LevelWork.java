package org.safelight.operations.loglevel;

import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationWork;
import org.safelight.operations.task.Progress;
import org.safelight.operations.task.Step;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Ends a wish for a level when its time is over. What it means is done by every process itself. */
record LevelWork(InstantSource clock) implements OperationWork {

    @Override
    public boolean takes(Operation operation) {
        return LevelWish.isOne(operation);
    }

    @Override
    public Step advance(Operation operation) {
        Instant until = LevelWish.of(operation).until();
        Instant now = clock.instant();
        if (!now.isBefore(until)) {
            return Step.done("The level is what it was before");
        }
        Duration whole = Duration.between(operation.requestedAt(), until);
        Duration past = Duration.between(operation.requestedAt(), now);
        return Step.going(Progress.of(Math.max(0, past.toSeconds()), whole.toSeconds()));
    }
}
