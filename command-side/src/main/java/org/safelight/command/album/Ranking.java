package org.safelight.command.album;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes ranks, which sort by code point and leave room between any two (fractional indexing). A
 * rank is a whole number, then digits of a fraction to base 62 that never end in 0. The first
 * letter says how many digits the whole number has, {@code a} one, {@code b} two; and {@code Z}
 * one, {@code Y} two for those below zero. So what is appended counts up, and stays short for ever.
 */
final class Ranking {

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final char LOWEST = '0';
    private static final char HIGHEST = 'z';
    private static final String ZERO = "a0";

    private Ranking() {}

    /** Ranks in ascending order between two others; null stands for either end. */
    static List<String> between(@Nullable String left, @Nullable String right, int count) {
        List<String> ranks = new ArrayList<>(count);
        if (right == null) {
            String last = left;
            for (int i = 0; i < count; i++) {
                last = above(last);
                ranks.add(last);
            }
        } else {
            halve(left, right, count, ranks);
        }
        return ranks;
    }

    /** Halving again and again makes many ranks with hardly more digits than one. */
    private static void halve(@Nullable String left, String right, int count, List<String> ranks) {
        if (count > 0) {
            int before = count / 2;
            String middle = left == null ? below(right) : between(left, right);
            halve(left, middle, before, ranks);
            ranks.add(middle);
            halve(middle, right, count - before - 1, ranks);
        }
    }

    private static String above(@Nullable String rank) {
        return rank == null ? ZERO : up(whole(rank));
    }

    private static String below(String rank) {
        return down(whole(rank));
    }

    private static String between(String left, String right) {
        String whole = whole(left);
        if (whole.equals(whole(right))) {
            return whole + middle(fraction(left), fraction(right));
        }
        String next = up(whole);
        return next.compareTo(right) < 0 ? next : whole + middle(fraction(left), null);
    }

    /** A fraction above {@code low} and below {@code high}, or below 1 where that is null. */
    private static String middle(String low, @Nullable String high) {
        var digits = new StringBuilder();
        String bound = high;
        for (int i = 0; ; i++) {
            int from = digit(low, i);
            int to = bound == null ? DIGITS.length() : digit(bound, i);
            if (to - from > 1) {
                return digits.append(DIGITS.charAt((from + to) / 2)).toString();
            }
            digits.append(DIGITS.charAt(from));
            // One digit below the bound already: whatever follows stays below it.
            bound = from == to ? bound : null;
        }
    }

    private static int digit(String fraction, int index) {
        return index < fraction.length() ? DIGITS.indexOf(fraction.charAt(index)) : 0;
    }

    private static String whole(String rank) {
        char size = rank.charAt(0);
        return rank.substring(0, size >= 'a' ? size - 'a' + 2 : 'Z' - size + 2);
    }

    private static String fraction(String rank) {
        return rank.substring(whole(rank).length());
    }

    private static String up(String whole) {
        String counted = count(whole, HIGHEST, LOWEST, 1);
        if (!isAll(whole, HIGHEST)) {
            return counted;
        }
        if (whole.charAt(0) == 'Z') {
            return ZERO;
        }
        char size = (char) (whole.charAt(0) + 1);
        return size + (size > 'a' ? counted.substring(1) + LOWEST : counted.substring(2));
    }

    private static String down(String whole) {
        String counted = count(whole, LOWEST, HIGHEST, -1);
        if (!isAll(whole, LOWEST)) {
            return counted;
        }
        if (whole.charAt(0) == 'a') {
            return "Z" + HIGHEST;
        }
        char size = (char) (whole.charAt(0) - 1);
        return size + (size < 'Z' ? counted.substring(1) + HIGHEST : counted.substring(2));
    }

    /** Counts one step; digits at their {@code end} start {@code again} and carry. */
    private static String count(String whole, char end, char again, int step) {
        var digits = new StringBuilder(whole);
        int i = digits.length() - 1;
        while (i > 0 && digits.charAt(i) == end) {
            digits.setCharAt(i--, again);
        }
        if (i > 0) {
            digits.setCharAt(i, DIGITS.charAt(DIGITS.indexOf(digits.charAt(i)) + step));
        }
        return digits.toString();
    }

    private static boolean isAll(String whole, char digit) {
        return whole.chars().skip(1).allMatch(c -> c == digit);
    }
}
