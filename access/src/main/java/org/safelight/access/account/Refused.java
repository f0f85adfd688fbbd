package org.safelight.access.account;

import org.axonframework.commandhandling.CommandExecutionException;
import org.safelight.contract.account.AccountRefusal;

/** A command about accounts turned down. */
final class Refused {

    private Refused() {}

    static CommandExecutionException because(AccountRefusal refusal) {
        return new CommandExecutionException(refusal.name(), null, refusal);
    }
}
