package org.safelight.platform.secret;

import org.jspecify.annotations.Nullable;

/** A box that its key does not open: it was changed, or is in the place of another one. */
public final class DamagedBoxException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DamagedBoxException(@Nullable Exception cause) {
        super("A sealed value was changed since it was sealed", cause);
    }
}
