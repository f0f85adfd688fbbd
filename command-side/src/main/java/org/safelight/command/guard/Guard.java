package org.safelight.command.guard;

import org.axonframework.messaging.MetaData;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.Refusal;
import org.safelight.contract.UserId;

/** The checks that every command passes before its handler sees it, by what its metadata says. */
public final class Guard {

    private Guard() {}

    /**
     * Lets only the owner and the service itself pass. To everybody else, also to a command that
     * does not say who sends it, the thing does not exist.
     */
    public static void mustBeOwner(MetaData metaData, UserId owner) {
        boolean allowed =
                metaData.get(MessageMetadata.ACTOR) instanceof String actor
                        && (actor.equals(owner.value()) || new UserId(actor).isSystem());
        if (!allowed) {
            throw Refused.because(Refusal.NOT_FOUND);
        }
    }

    /** Who sends a command. To one that does not say so nothing exists. */
    public static UserId sender(MetaData metaData) {
        if (metaData.get(MessageMetadata.ACTOR) instanceof String actor) {
            return new UserId(actor);
        }
        throw Refused.because(Refusal.NOT_FOUND);
    }

    /** Refuses a sender who has seen another revision; who names none may have seen any. */
    public static void mustHaveSeen(MetaData metaData, long revision) {
        // On its way through JSON a Long may become an Integer.
        if (metaData.get(MessageMetadata.IF_REVISION) instanceof Number seen
                && seen.longValue() != revision) {
            throw Refused.because(Refusal.REVISION_MISMATCH);
        }
    }
}
