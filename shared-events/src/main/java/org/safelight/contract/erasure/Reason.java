package org.safelight.contract.erasure;

/**
 * Why somebody's data is erased, 1 to 500 characters. It stays in the log for everybody who may
 * read that, so it names a case and not a person.
 */
public record Reason(String value) {

    public static final int MAX_LENGTH = 500;

    public Reason {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A reason has 1 to 500 characters");
        }
    }

    @Override
    public String toString() {
        return "Reason[…]";
    }
}
