package org.safelight.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.erasure.Reason;

import java.time.Instant;

/**
 * An erasure as administrators see it.
 *
 * @param key the name of the key that is destroyed; null where the owner never had one
 * @param requestedBy null where the event does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Erasure(
        UserId owner,
        @Nullable String key,
        State state,
        Reason reason,
        @Nullable UserId requestedBy,
        Instant requestedAt,
        @Nullable Instant completedAt) {

    /** Whether anything is left to do. */
    public enum State {
        RUNNING,
        DONE
    }

    Erasure completed(Instant at) {
        return new Erasure(owner, key, State.DONE, reason, requestedBy, requestedAt, at);
    }

    boolean isOf(UserId otherOwner, Instant since) {
        return owner.equals(otherOwner) && requestedAt.equals(since);
    }
}
