package org.safelight.contract.photo;

/** What its owner says about a photo, at most 2,000 characters. Personal: never in a log. */
public record Caption(String value) {

    public static final int MAX_LENGTH = 2_000;
    public static final Caption NONE = new Caption("");

    public Caption {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A caption has at most 2000 characters");
        }
    }

    @Override
    public String toString() {
        return "Caption[…]";
    }
}
