package org.safelight.media.bucket;

import org.safelight.contract.media.ObjectKey;

import java.io.IOException;

/** There is an object with other bytes under this key already, and objects never change. */
public final class OccupiedKeyException extends IOException {

    private static final long serialVersionUID = 1L;

    public OccupiedKeyException(ObjectKey key) {
        super("Object " + key + " is there already, with other bytes");
    }
}
