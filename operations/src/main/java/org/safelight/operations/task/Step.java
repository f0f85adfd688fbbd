package org.safelight.operations.task;

import org.jspecify.annotations.Nullable;

/** What has become of an operation after a step. */
public sealed interface Step {

    /** There is more to do. */
    record Going(Progress progress) implements Step {}

    /** All is done. */
    record Done(@Nullable String remark) implements Step {}

    /** It cannot be done. */
    record Failed(String reason) implements Step {}

    static Step going(Progress progress) {
        return new Going(progress);
    }

    static Step done() {
        return new Done(null);
    }

    /** Done, with something to say about it, for the operator to read. */
    static Step done(String remark) {
        return new Done(remark);
    }

    static Step failed(String reason) {
        return new Failed(reason);
    }
}
