package org.safelight.platform.web;

import org.springframework.web.util.pattern.PathPattern;

/**
 * What every path that a {@link PathPattern} matches begins and ends with, character by character:
 * {@code /photos} and {@code /thumbnail} of <code>/photos/{id}/thumbnail</code>.
 */
record LiteralEnds(String beginning, String end) {

    static LiteralEnds of(String pattern) {
        int first = 0;
        while (first < pattern.length() && !isSpecial(pattern.charAt(first))) {
            first++;
        }
        int last = pattern.length();
        while (last > first && !isSpecial(pattern.charAt(last - 1))) {
            last--;
        }
        // What stands for any number of segments stands for none, too, without the slash before.
        boolean slash = first < pattern.length() && pattern.startsWith("/", first - 1);
        return new LiteralEnds(
                pattern.substring(0, slash ? first - 1 : first), pattern.substring(last));
    }

    private static boolean isSpecial(char c) {
        return c == '{' || c == '}' || c == '*' || c == '?';
    }

    /** Whether it is worth asking the pattern. */
    boolean mayMatch(String path) {
        return path.startsWith(beginning) && path.endsWith(end);
    }
}
