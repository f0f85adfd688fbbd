package org.safelight.contract.photo;

/** A word to find photos by, 1 to 100 characters without space around. Personal: never in a log. */
public record Tag(String value) {

    public static final int MAX_LENGTH = 100;

    public Tag {
        if (value.isBlank() || value.length() > MAX_LENGTH || !value.equals(value.strip())) {
            throw new IllegalArgumentException(
                    "A tag has 1 to 100 characters and no space around them");
        }
    }

    @Override
    public String toString() {
        return "Tag[…]";
    }
}
