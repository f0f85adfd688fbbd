package org.safelight.operations.processor;

import java.util.Set;

/**
 * Which processors operators want to stand still, in whatever process, until they say otherwise.
 */
public interface PauseStore {

    /** Without effect where it is paused already. */
    void pause(String processor);

    /** Without effect where it is not paused. */
    void start(String processor);

    Set<String> paused();
}
