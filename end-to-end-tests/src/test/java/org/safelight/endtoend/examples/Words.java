package org.safelight.endtoend.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command as a shell reads it, as far as the examples need: quotes, and names with values. */
final class Words {

    private static final Pattern PART =
            Pattern.compile(
                    "'(?<raw>[^']*)'|\"(?<quoted>[^\"]*)\"|(?<bare>[^\\s'\"]+)|(?<gap>\\s+)");
    private static final Pattern NAME = Pattern.compile("\\$([A-Z_]+)");

    private Words() {}

    static List<String> of(String command, Map<String, String> values) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        Matcher part = PART.matcher(command);
        while (part.find()) {
            if (part.group("gap") != null) {
                words.add(word.toString());
                word.setLength(0);
            } else if (part.group("raw") != null) {
                word.append(part.group("raw"));
            } else {
                String text = part.group("quoted");
                word.append(replaced(text == null ? part.group("bare") : text, values));
            }
        }
        words.add(word.toString());
        return words;
    }

    private static String replaced(String text, Map<String, String> values) {
        return NAME.matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(values.getOrDefault(it.group(1), "")));
    }
}
