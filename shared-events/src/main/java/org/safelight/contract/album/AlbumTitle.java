package org.safelight.contract.album;

/** An album's title, 1 to 200 characters, not blank. Personal: never in a log. */
public record AlbumTitle(String value) {

    public static final int MAX_LENGTH = 200;

    /** What is shown in the place of a title that nobody can read any more. */
    public static final AlbumTitle ERASED = new AlbumTitle("(erased)");

    public AlbumTitle {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("An album title has 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return "AlbumTitle[…]";
    }
}
