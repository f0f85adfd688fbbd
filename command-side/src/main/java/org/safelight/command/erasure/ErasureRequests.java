package org.safelight.command.erasure;

import org.safelight.command.dispatch.Answer;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.dispatch.Sender;
import org.safelight.command.register.PhotoRegister;
import org.safelight.contract.UserId;
import org.safelight.contract.erasure.ErasureCommand.EraseOwner;
import org.safelight.contract.erasure.LedgerId;
import org.safelight.contract.erasure.Reason;
import org.safelight.platform.secret.OwnerKeys;
import org.safelight.platform.web.Problem;

import java.util.Optional;

/** Takes in what administrators want erased. */
public final class ErasureRequests {

    private final OwnerKeys keys;
    private final PhotoRegister register;
    private final CommandSender commands;

    ErasureRequests(OwnerKeys keys, PhotoRegister register, CommandSender commands) {
        this.keys = keys;
        this.register = register;
        this.commands = commands;
    }

    /**
     * Writes into the log that an owner's data is to go; the rest follows by itself.
     *
     * @throws Problem when there is nothing of such an owner
     */
    public Answer erase(UserId administrator, UserId owner, Reason reason) {
        Optional<String> key = keys.idOf(owner.value());
        if (key.isEmpty() && register.photosOf(owner, null, 1).isEmpty()) {
            throw Problem.notFound();
        }
        return commands.send(
                new EraseOwner(LedgerId.ONLY, owner, key.orElse(null), reason),
                Sender.of(administrator));
    }
}
