package org.safelight.operations.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.operations.log.LogEntry;

import java.time.Instant;

/**
 * An event that a processor could not handle.
 *
 * @param sequence what its order is kept with: letters of one sequence are handled one after the
 *     other
 * @param reason what went wrong at the last attempt, where that is known; those behind another one
 *     of their sequence have not been tried
 * @param attempts how often it was tried in vain
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Letter(
        LetterId id,
        String processor,
        String sequence,
        @Nullable String reason,
        int attempts,
        Instant enqueuedAt,
        Instant lastTriedAt,
        LogEntry event) {}
