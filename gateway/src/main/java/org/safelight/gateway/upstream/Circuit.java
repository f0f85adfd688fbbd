package org.safelight.gateway.upstream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Leaves a node alone for a pause when it has failed several times in a row, then lets one request
 * at a time try it until one succeeds.
 */
final class Circuit {

    static final int FAILURES_IN_A_ROW = 3;

    private final InstantSource clock;
    private final Duration pause;
    private int failures;
    private boolean tried;
    private Instant openUntil = Instant.MIN;
    private Instant leavingUntil = Instant.MIN;

    Circuit(InstantSource clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Whether a request may go to the node now. Who is let in reports how it went. */
    synchronized boolean letsIn() {
        if (isOpen() && (tried || clock.instant().isBefore(openUntil))) {
            return false;
        }
        tried = isOpen();
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
        tried = false;
    }

    synchronized void failed() {
        failures++;
        tried = false;
        openUntil = clock.instant().plus(pause);
    }

    /** The node has said that it was asked to stop. */
    synchronized void saidFarewell() {
        leavingUntil = clock.instant().plus(pause);
    }

    /** Whether others are to be asked rather, until it is gone or has shown to stay. */
    synchronized boolean isLeaving() {
        return clock.instant().isBefore(leavingUntil);
    }

    /** Nothing was learned: the client went away, say. */
    synchronized void learnedNothing() {
        tried = false;
    }

    /** Whether nothing flows: the node has failed so often that it is left alone, or on trial. */
    synchronized boolean isOpen() {
        return failures >= FAILURES_IN_A_ROW;
    }
}
