package org.safelight.operations.view;

import java.util.Optional;

/** Where it is kept which slot of each view serves, the same for all processes. */
public interface ViewStateStore {

    Optional<ViewState> find(String view);

    /**
     * Writes a state in the place of the one with the revision before; the first one where there is
     * none.
     *
     * @return false if another state has that revision already, or a later one
     */
    boolean write(ViewState state);
}
