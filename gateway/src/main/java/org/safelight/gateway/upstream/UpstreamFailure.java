package org.safelight.gateway.upstream;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** Why a side gave no answer. */
public abstract sealed class UpstreamFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UpstreamFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** No node took the request, so nothing of it was done. */
    public static final class Unreachable extends UpstreamFailure {

        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        Unreachable(String side, Duration retryAfter, @Nullable Throwable cause) {
            super("No node of " + side + " takes requests", cause);
            this.retryAfter = retryAfter;
        }

        /** When it is worth asking again. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The node has the request and did not answer in time. */
    public static final class TimedOut extends UpstreamFailure {

        private static final long serialVersionUID = 1L;

        TimedOut(Node node, Throwable cause) {
            super(node.address().origin() + " did not answer in time", cause);
        }
    }

    /** The node may have the request, and broke off before it answered, or answered nonsense. */
    public static final class BrokenOff extends UpstreamFailure {

        private static final long serialVersionUID = 1L;

        BrokenOff(Node node, Throwable cause) {
            super(node.address().origin() + " broke off", cause);
        }
    }
}
