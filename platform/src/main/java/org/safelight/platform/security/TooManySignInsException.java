package org.safelight.platform.security;

import org.safelight.platform.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;

import java.time.Duration;

/** An attempt to sign in that was not looked at, since too many failed before it. */
public final class TooManySignInsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManySignInsException(Duration wait) {
        super("Too many wrong passwords");
        this.wait = wait;
    }

    /** For how many seconds nothing is looked at, at least 1. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** What the one who tried is told, whether the password was right or not. */
    public Problem problem() {
        return new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-sign-ins",
                        "Too many wrong passwords for this name or from this address. Wait.")
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds()));
    }
}
