package org.safelight.contract.photo;

/** The name a file had where it came from, at most 255 characters. Personal: never in a log. */
public record FileName(String value) {

    public static final int MAX_LENGTH = 255;
    public static final FileName NONE = new FileName("");

    public FileName {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A file name has at most 255 characters");
        }
    }

    @Override
    public String toString() {
        return "FileName[…]";
    }
}
