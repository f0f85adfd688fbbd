package org.safelight.command.guard;

import org.axonframework.commandhandling.CommandExecutionException;
import org.safelight.contract.Refusal;

/** A command turned down, in the one form that survives the way between processes. */
public final class Refused {

    private Refused() {}

    /** What a command handler throws to refuse. */
    public static CommandExecutionException because(Refusal refusal) {
        return new CommandExecutionException(refusal.name(), null, refusal);
    }
}
