package org.safelight.contract.history;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.CommandId;
import org.safelight.contract.UserId;

import java.time.Instant;

/**
 * Who changed something, when, and by which command.
 *
 * @param change the name of the event, {@code PhotoTrashed} for example
 * @param actor null where the event does not say
 * @param commandId what to undo; one command may have made several changes
 * @param undoes the command that was undone by this; null for most changes
 */
public record ChangeOrigin(
        String change,
        Instant at,
        @Nullable UserId actor,
        @Nullable CommandId commandId,
        @Nullable CommandId undoes) {}
