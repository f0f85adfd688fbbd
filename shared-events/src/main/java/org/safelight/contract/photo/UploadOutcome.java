package org.safelight.contract.photo;

/** What became of an upload. */
public enum UploadOutcome {
    /** The bytes were new to their owner. */
    CREATED,
    /** The owner has these bytes already; the new copy is not needed. */
    DUPLICATE,
    /** As {@link #DUPLICATE}, and the photo lies in the trash. */
    DUPLICATE_IN_TRASH
}
