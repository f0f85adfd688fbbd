package org.safelight.operations.task;

/**
 * Carries out some operations: a bean of this type is asked in every process that has it. Only one
 * of them is at it at a time, and another one goes on where a process has died; so everything that
 * is to be remembered between two steps lies in a store, or in what the operation is about.
 */
public interface OperationWork {

    /** Whether this is an operation that can be carried out here. Must answer at once. */
    boolean takes(Operation operation);

    /**
     * Goes on with the operation: asked about twice a second until it says that it is at its end. A
     * step should take a second or so; until it returns, nothing is told of the progress. What it
     * throws is logged, and the step is asked for again.
     */
    Step advance(Operation operation);

    /**
     * Puts things in order after an operator has asked to stop. Afterwards the operation is
     * cancelled. Asked instead of {@link #advance}, never at the same time.
     */
    default void cancel(Operation operation) {}
}
