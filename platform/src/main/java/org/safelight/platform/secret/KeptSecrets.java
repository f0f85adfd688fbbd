package org.safelight.platform.secret;

import java.util.Optional;

/**
 * Where it is kept, apart from the log, what guards things that have an id of their own. It goes
 * with the thing.
 */
public interface KeptSecrets {

    /** Keeps a secret; another one for the same id takes its place. */
    void keep(String id, Passage secret);

    /** The secret that is kept for an id. */
    Optional<Passage> find(String id);

    /** Forgets the secret for an id, if there is one. */
    void forget(String id);
}
