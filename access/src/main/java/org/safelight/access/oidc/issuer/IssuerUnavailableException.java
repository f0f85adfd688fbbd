package org.safelight.access.oidc.issuer;

import org.jspecify.annotations.Nullable;

/** An issuer does not answer, or not as it should; it will be asked again in a few seconds. */
public final class IssuerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IssuerUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
