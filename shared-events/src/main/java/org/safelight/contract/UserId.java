package org.safelight.contract;

/** Names a person, or a part of Safelight that acts by itself ({@code system:…}). Never blank. */
public record UserId(String value) {

    /** Prefix of the names under which the service itself acts; no person can bear it. */
    public static final String SYSTEM_PREFIX = "system:";

    public UserId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A user id is never blank");
        }
    }

    /** Whether this is the service acting by itself, which may act on everybody's photos. */
    public boolean isSystem() {
        return value.startsWith(SYSTEM_PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
