package org.safelight.platform.secret;

/**
 * Secrets that let somebody in and that an erasure removes with everything else of theirs. Every
 * bean of this type is asked.
 */
@FunctionalInterface
public interface PersonalSecrets {

    /** Removes all that are this person's; what is gone stays so. */
    void removeAllOf(String person);
}
