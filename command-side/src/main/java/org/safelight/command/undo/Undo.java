package org.safelight.command.undo;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.command.dispatch.Answer;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.dispatch.Sender;
import org.safelight.command.past.Past;
import org.safelight.contract.CommandId;
import org.safelight.contract.UserId;
import org.safelight.platform.secret.OwnerKeys;
import org.safelight.platform.secret.OwnerKeys.State.Destroyed;
import org.safelight.platform.web.Problem;

/**
 * Takes back what a command did. How, is read from the log; whether it is still possible, the
 * aggregate decides, so that no change that comes between is lost.
 */
public final class Undo {

    private final CommandSender commands;
    private final EventStore log;
    private final OwnerKeys keys;

    public Undo(CommandSender commands, EventStore log, OwnerKeys keys) {
        this.commands = commands;
        this.log = log;
        this.keys = keys;
    }

    /**
     * Undoes a command, all of it or nothing.
     *
     * @throws Problem when there is no such command of this user's, or it cannot be undone
     */
    public Answer undo(UserId actor, CommandId undone) {
        var retrospect = new Retrospect(undone);
        log.readEvents(undone.aggregate(), 0).forEachRemaining(retrospect);
        Past past = retrospect.of(actor).orElseThrow(Problem::notFound);
        Object reversal = past.reversal().orElseThrow(UndoProblem::cannotBeUndone);
        if (SealedWith.keysIn(reversal).anyMatch(this::isDestroyed)) {
            throw UndoProblem.erased();
        }
        try {
            return commands.send(reversal, Sender.undoing(actor, undone));
        } catch (Problem refused) {
            throw UndoProblem.isAboutLaterChanges(refused)
                    ? UndoProblem.inTheWay(
                            retrospect.inTheWay().stream().map(LaterChange::of).toList())
                    : refused;
        }
    }

    private boolean isDestroyed(String key) {
        return keys.find(key) instanceof Destroyed;
    }
}
