package org.safelight.command.dispatch;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.UserId;

/**
 * In whose name a command is sent, and on what condition.
 *
 * @param seenRevision what the sender has seen, if that matters to them
 */
public record Sender(UserId actor, @Nullable Long seenRevision) {

    /** Sends on no condition. */
    public static Sender of(UserId actor) {
        return new Sender(actor, null);
    }

    MetaData metaData() {
        MetaData metaData = MetaData.with(MessageMetadata.ACTOR, actor.value());
        return seenRevision == null
                ? metaData
                : metaData.and(MessageMetadata.IF_REVISION, seenRevision);
    }
}
