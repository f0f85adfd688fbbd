package org.safelight.contract.search;

/**
 * Words to look for, at most 200 characters; blank where only the filter counts. Personal: never in
 * a log.
 */
public record SearchText(String value) {

    public static final int MAX_LENGTH = 200;
    public static final SearchText NONE = new SearchText("");

    public SearchText {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A search has at most 200 characters");
        }
    }

    @Override
    public String toString() {
        return "SearchText[…]";
    }
}
