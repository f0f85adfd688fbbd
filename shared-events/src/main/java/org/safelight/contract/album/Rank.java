package org.safelight.contract.album;

import java.util.regex.Pattern;

/**
 * A photo's place in its album. Ranks sort by their characters' code points, and between any two
 * there is room for another, so that moving one photo touches no other.
 */
public record Rank(String value) implements Comparable<Rank> {

    private static final Pattern DIGITS = Pattern.compile("[0-9A-Za-z]{1,200}");

    public Rank {
        if (!DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("A rank has 1 to 200 letters and digits");
        }
    }

    @Override
    public int compareTo(Rank other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
