package org.safelight.contract.album;

/** What its owner says about an album, at most 5,000 characters. Personal: never in a log. */
public record AlbumText(String value) {

    public static final int MAX_LENGTH = 5_000;
    public static final AlbumText NONE = new AlbumText("");

    public AlbumText {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("An album's text has at most 5000 characters");
        }
    }

    @Override
    public String toString() {
        return "AlbumText[…]";
    }
}
