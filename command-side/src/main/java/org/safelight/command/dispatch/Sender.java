package org.safelight.command.dispatch;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.CommandId;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.UserId;

/**
 * In whose name a command is sent, and on what condition.
 *
 * @param seenRevision what the sender has seen, if that matters to them
 * @param undoes the command that is undone, if this one does
 */
public record Sender(UserId actor, @Nullable Long seenRevision, @Nullable CommandId undoes) {

    public Sender(UserId actor, @Nullable Long seenRevision) {
        this(actor, seenRevision, null);
    }

    /** Sends on no condition. */
    public static Sender of(UserId actor) {
        return new Sender(actor, null);
    }

    /** Sends in order to undo another command. */
    public static Sender undoing(UserId actor, CommandId undone) {
        return new Sender(actor, null, undone);
    }

    MetaData metaData() {
        MetaData metaData = MetaData.with(MessageMetadata.ACTOR, actor.value());
        if (seenRevision != null) {
            metaData = metaData.and(MessageMetadata.IF_REVISION, seenRevision);
        }
        return undoes == null ? metaData : metaData.and(MessageMetadata.UNDOES, undoes.toString());
    }
}
