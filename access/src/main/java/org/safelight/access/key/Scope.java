package org.safelight.access.key;

import java.util.Arrays;
import java.util.Locale;

/** What a key may be used for. */
public enum Scope {
    /** To see what its owner sees. */
    READ,
    /** To upload. */
    UPLOAD,
    /** To change, and to delete. */
    WRITE,
    /** To operate the service, as long as the owner may. */
    ADMIN;

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String authority = "SCOPE_" + word;

    /**
     * Reads the word for a scope.
     *
     * @throws IllegalArgumentException when there is no such scope
     */
    public static Scope of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "A scope is one of read, upload, write and admin."));
    }

    /** As people write it: {@code read}. */
    public String word() {
        return word;
    }

    /** As an authority: {@code SCOPE_read}. */
    public String authority() {
        return authority;
    }
}
