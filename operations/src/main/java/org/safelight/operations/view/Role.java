package org.safelight.operations.view;

/** What a slot of a view is for. */
public enum Role {
    /** It answers. */
    SERVING,
    /** A replay fills it. */
    FILLING,
    /** It follows the log, for a rollback. */
    STANDBY,
    /** Nobody needs it. */
    RESTING
}
