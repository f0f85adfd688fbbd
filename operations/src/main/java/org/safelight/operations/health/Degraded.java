package org.safelight.operations.health;

import org.springframework.boot.health.contributor.Status;

/** A service that answers, but not as well as it should. */
public interface Degraded {

    /** Worse than up, and no reason to take requests away: somebody should look. */
    Status STATUS = new Status("DEGRADED");
}
