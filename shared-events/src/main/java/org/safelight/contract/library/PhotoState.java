package org.safelight.contract.library;

/** Where a photo is in its life, as far as its owner sees. A purged one is not seen at all. */
public enum PhotoState {
    ACTIVE,
    TRASHED
}
