package org.safelight.platform.sqlite;

/** When a commit reaches the disk (SQLite documentation, PRAGMA synchronous, in WAL mode). */
public enum Durability {
    /** Every commit is synced before it is acknowledged: for what cannot be made again. */
    FULL,
    /** Commits survive the process but may be lost with the power: for what replay makes again. */
    NORMAL
}
