package org.safelight.operations.processor;

import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationWork;
import org.safelight.operations.task.Step;

import java.util.Set;

/**
 * Pauses and starts of processors. What is wanted lies in the store already when they begin; they
 * are done when every process that was heard of lately conforms to it.
 */
final class PauseWork implements OperationWork {

    static final String PAUSE = "pause";
    static final String START = "start";
    private static final Set<String> KINDS = Set.of(PAUSE, START);

    private final Processors processors;

    PauseWork(Processors processors) {
        this.processors = processors;
    }

    @Override
    public boolean takes(Operation operation) {
        return KINDS.contains(operation.kind());
    }

    @Override
    public Step advance(Operation operation) {
        boolean paused = operation.kind().equals(PAUSE);
        if (processors.isPaused(operation.target()) != paused) {
            return Step.failed("Someone has asked for the opposite since");
        }
        boolean conforms =
                processors.find(operation.target()).stream()
                        .allMatch(it -> paused ? it.standsStill() : it.isResting() || it.running());
        return conforms ? Step.done() : Step.going(operation.progress());
    }
}
