package org.safelight.media.bucket;

import org.safelight.contract.media.ObjectKey;

import java.io.IOException;

/** There is no object under this key. */
public final class MissingObjectException extends IOException {

    private static final long serialVersionUID = 1L;

    public MissingObjectException(ObjectKey key) {
        super("No object " + key);
    }
}
