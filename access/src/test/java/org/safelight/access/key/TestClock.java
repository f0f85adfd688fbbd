package org.safelight.access.key;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved on. */
public final class TestClock implements InstantSource {

    private Instant now;

    /** Stands at this time. */
    public TestClock(Instant now) {
        this.now = now;
    }

    /** Moves on. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
