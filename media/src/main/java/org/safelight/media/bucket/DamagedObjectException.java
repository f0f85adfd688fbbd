package org.safelight.media.bucket;

import org.safelight.contract.media.ObjectKey;

import java.io.IOException;

/** The bytes under this key are not those that were stored. */
public final class DamagedObjectException extends IOException {

    private static final long serialVersionUID = 1L;

    public DamagedObjectException(ObjectKey key) {
        super("Object " + key + " does not have the bytes that were stored");
    }
}
