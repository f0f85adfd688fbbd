package org.safelight.command.past;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;

import java.util.Optional;

/** An aggregate whose events are told one by one, to find out how to undo one command. */
public interface Past {

    /** Tells what happened before the command. */
    void before(Object event);

    /** Tells what the command did. */
    void undone(Object event);

    /** Tells what happened later, and asks whether it changed what the command had changed. */
    boolean standsInTheWay(Object later);

    /**
     * Whether this user may take back the command.
     *
     * @param actor whose command it was; null where the event does not say
     */
    boolean mayBeUndoneBy(UserId user, @Nullable UserId actor);

    /** The command that takes it back; empty where nothing can. */
    Optional<Object> reversal();
}
