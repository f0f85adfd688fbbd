package org.safelight.contract.library;

/** Whether there is a thumbnail to show. */
public enum ThumbnailState {
    PENDING,
    READY,
    FAILED
}
