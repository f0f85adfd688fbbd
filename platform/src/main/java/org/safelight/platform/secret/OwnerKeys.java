package org.safelight.platform.secret;

import java.util.Optional;

/**
 * Where the keys of owners are kept, apart from the log. An owner has one key at a time; one that
 * was destroyed never comes back.
 */
public interface OwnerKeys {

    /** What is known of a key. */
    sealed interface State {

        /** It is there. */
        record Kept(OwnerKey key) implements State {}

        /** It was destroyed, and with it what was sealed with it. */
        record Destroyed() implements State {}

        /** Nobody here has heard of it: these keys are not those of this log. */
        record Unknown() implements State {}
    }

    /** The key with which to seal what this owner says now; made where there is none. */
    OwnerKey of(String owner);

    /** What that key is called, where there is one. */
    Optional<String> idOf(String owner);

    /** What is known of the key of this name. */
    State find(String id);

    /**
     * Destroys a key. What was destroyed before, or was never heard of, stays destroyed: the copy
     * that a restore brings back too, once it is destroyed again.
     */
    void destroy(String id);
}
