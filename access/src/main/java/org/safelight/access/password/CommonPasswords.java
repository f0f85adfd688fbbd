package org.safelight.access.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells passwords that are made of nothing but what everybody uses: common words, runs along the
 * alphabet or the keyboard, repetitions, digits, and the names of the account and the service. What
 * is left of a password without all that has to be something.
 */
final class CommonPasswords {

    /** So many different characters must be left. */
    private static final int LEFT_OVER = 5;

    private static final int SHORTEST_RUN = 3;

    /** The one is of our own, the other what was found most often where passwords leaked. */
    private static final List<String> LISTS =
            List.of("common-passwords.txt", "most-used-passwords.txt");

    /** Of what leaked; shorter ones stand in too many words that nobody guesses. */
    private static final int SHORTEST_USED = 5;

    private static final String SERVICE = "safelight";

    private static final List<String> RUNS =
            List.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "qwertzuiop");

    /** The same twice or more often is worth what it is once. */
    private static final Pattern REPEATED = Pattern.compile("^(.+?)\\1+$");

    /** The longest first, lest a part of one hide the rest of it. */
    private final List<String> words;

    private CommonPasswords(List<String> words) {
        this.words =
                words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** With the lists that lie beside this class. */
    static CommonPasswords ofTheLists() {
        Stream<String> own = lines(LISTS.getFirst());
        Stream<String> used = lines(LISTS.getLast()).filter(word -> word.length() >= SHORTEST_USED);
        return new CommonPasswords(Stream.concat(own, used).distinct().toList());
    }

    private static Stream<String> lines(String file) {
        try (InputStream list =
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(file))) {
            return new String(list.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(CommonPasswords::folded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether hardly anything is left of it without what everybody would try. */
    boolean isGuessable(String password, String name) {
        String rest = REPEATED.matcher(folded(password)).replaceFirst("$1");
        Stream<String> known =
                Stream.concat(Stream.of(folded(name), SERVICE), words.stream())
                        .filter(word -> word.length() >= SHORTEST_RUN);
        for (String word : known.toList()) {
            rest = rest.replace(word, " ");
        }
        rest = withoutRuns(rest).replaceAll("[\\s\\d]", "");
        return rest.codePoints().distinct().count() < LEFT_OVER;
    }

    /** Without case, accents, punctuation, numbers, and the digits that stand for letters. */
    private static String folded(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}|\\d{2,}", "");
        return unmasked(plain).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String unmasked(String text) {
        return text.replace('@', 'a')
                .replace('$', 's')
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('!', 'i');
    }

    private static String withoutRuns(String text) {
        String rest = text;
        for (String run : RUNS) {
            String backwards = new StringBuilder(run).reverse().toString();
            for (int length = run.length(); length >= SHORTEST_RUN; length--) {
                for (int start = 0; start + length <= run.length(); start++) {
                    rest = rest.replace(run.substring(start, start + length), " ");
                    rest = rest.replace(backwards.substring(start, start + length), " ");
                }
            }
        }
        return rest;
    }
}
