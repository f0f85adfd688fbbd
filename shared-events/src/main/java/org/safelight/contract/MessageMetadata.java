package org.safelight.contract;

/** Names of what travels beside a message's payload: who asked for it, and on what condition. */
public interface MessageMetadata {

    /** The {@link UserId} on whose behalf a command is sent; its events carry it on. */
    String ACTOR = "actor";

    /**
     * The revision, a {@code Long}, that the sender has seen; refused when it is not the latest.
     */
    String IF_REVISION = "ifRevision";

    /** The {@link CommandId}, as text, of the command that this one undoes; its events carry it. */
    String UNDOES = "undoes";
}
