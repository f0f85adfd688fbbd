package org.safelight.query.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text, in one spelling: without regard to case, accents and width. A word is a run
 * of letters and digits, or of pictures; of a long one the beginning counts. Scripts that put no
 * spaces between words are taken two letters at a time.
 */
final class Words {

    /** In characters. Longer ones are cut, in photos and in questions alike. */
    static final int LONGEST = 24;

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");

    /** Letters that are looked for as others, though they are not made of them with an accent. */
    private static final Map<Integer, String> ALSO_WRITTEN =
            Map.of(
                    (int) 'ł', "l", (int) 'ø', "o", (int) 'đ', "d", (int) 'ħ', "h", (int) 'ı', "i",
                    (int) 'æ', "ae", (int) 'œ', "oe", (int) 'þ', "th", (int) 'ð', "d", (int) 'ς',
                    "σ");

    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    private final boolean asked;
    private final List<String> words = new ArrayList<>();
    private final List<String> run = new ArrayList<>();
    private boolean spaced = true;

    private Words(boolean asked) {
        this.asked = asked;
    }

    /** The words by which a text is found, in its order, each as often as it stands there. */
    static List<String> in(String text) {
        return new Words(false).split(text);
    }

    /** The words that somebody looks for, each once. */
    static List<String> asked(String text) {
        return new Words(true).split(text).stream().distinct().toList();
    }

    private List<String> split(String text) {
        spelt(text).codePoints().forEach(this::take);
        endRun();
        return words;
    }

    private void take(int letter) {
        boolean withSpaces = !WITHOUT_SPACES.contains(UnicodeScript.of(letter));
        if (!isOfAWord(letter)) {
            endRun();
            return;
        }
        if (withSpaces != spaced) {
            endRun();
            spaced = withSpaces;
        }
        run.add(Character.toString(letter));
    }

    private void endRun() {
        if (!run.isEmpty()) {
            if (spaced) {
                words.add(String.join("", run.subList(0, Math.min(LONGEST, run.size()))));
            } else {
                takePairs();
            }
            run.clear();
        }
    }

    /** The last letter alone is the beginning of no pair, but may be looked for as such. */
    private void takePairs() {
        for (int i = 1; i < run.size(); i++) {
            words.add(run.get(i - 1) + run.get(i));
        }
        if (!asked || run.size() == 1) {
            words.add(run.getLast());
        }
    }

    private static boolean isOfAWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.isExtendedPictographic(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
    }

    /** By way of capitals, so that ß is found as ss. */
    private static String spelt(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Form.NFKD)).replaceAll("");
        String small = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var spelt = new StringBuilder(small.length());
        small.codePoints()
                .forEach(
                        letter ->
                                spelt.append(
                                        ALSO_WRITTEN.getOrDefault(
                                                letter, Character.toString(letter))));
        return Normalizer.normalize(spelt, Form.NFC);
    }
}
