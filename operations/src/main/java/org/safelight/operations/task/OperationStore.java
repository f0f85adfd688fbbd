package org.safelight.operations.task;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where operations are kept, the same for all processes. Of what is carried out, one process at a
 * time has the lease. What ended long ago is forgotten, so that there are never many.
 */
public interface OperationStore {

    /** How many of those that have ended are kept at least. */
    int KEPT = 1_000;

    /**
     * Keeps an operation, unless one of the same kind is running on the same target, and forgets
     * the oldest of those that have ended. One that has ended already is always kept.
     *
     * @return whether it is kept
     */
    boolean add(Operation operation);

    Optional<Operation> find(String id);

    /** The one of this kind that is running on this target, if there is one. */
    Optional<Operation> running(String kind, String target);

    /** All that have not ended, the oldest first; at most a few hundred. */
    List<Operation> running();

    /**
     * The last requested first.
     *
     * @param behind the id of the operation behind which to begin, null for the beginning; where it
     *     is not known the list is empty
     */
    List<Operation> list(@Nullable String behind, int limit);

    /** Whether the holder has the lease of a running operation from now on, until then. */
    boolean lease(String id, String holder, Instant now, Instant until);

    /** Gives up all leases of a holder. */
    void release(String holder);

    /** Notes how far the operation has come; without effect once it has ended. */
    void report(String id, Progress progress);

    /** Notes that it should end before its time. Whether it was still running. */
    boolean askToCancel(String id);

    /** Ends it, if it has not ended. Whether it was still running. */
    boolean end(String id, Operation.State as, Instant at, @Nullable String reason);
}
