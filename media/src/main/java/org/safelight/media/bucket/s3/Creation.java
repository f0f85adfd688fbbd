package org.safelight.media.bucket.s3;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.s3.model.S3Exception;

import java.util.function.Consumer;

/**
 * Creates objects only where there are none, if the server can; remembers if it cannot. Where it
 * cannot, an object is replaced by the same bytes, which nobody notices.
 */
final class Creation {

    private static final String NOTHING_THERE = "*";
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_IMPLEMENTED = 501;

    private volatile boolean isConditional = true;

    /** Sends the request with the condition, or without where the server knows of none. */
    void send(Consumer<@Nullable String> request) {
        if (isConditional) {
            try {
                request.accept(NOTHING_THERE);
                return;
            } catch (S3Exception e) {
                if (e.statusCode() != NOT_IMPLEMENTED) {
                    throw e;
                }
                isConditional = false;
            }
        }
        request.accept(null);
    }

    /** Whether the request failed because somebody created, or is creating, the object. */
    static boolean lost(S3Exception failure) {
        return failure.statusCode() == PRECONDITION_FAILED || failure.statusCode() == CONFLICT;
    }
}
