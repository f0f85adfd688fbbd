package org.safelight.standalone.docs;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A Markdown page, and what can be read from it. */
record Page(String text) {

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern COMPOUND = Pattern.compile("\\b(?:[A-Z][a-z]+){2,}\\b");

    static Page at(String path) {
        return new Page(Repository.read(Repository.ROOT.resolve(path)));
    }

    /** The text below a heading, up to the next one of any rank. */
    Page section(String heading) {
        int start = text.indexOf("\n" + heading + "\n");
        if (start < 0) {
            throw new IllegalStateException("No heading " + heading);
        }
        String below = text.substring(start + heading.length() + 2);
        return new Page(below.split("\n#{1,6} ", 2)[0]);
    }

    /** The text below a heading of the second rank, with the sections in it. */
    Page chapter(String heading) {
        int start = text.indexOf("\n" + heading + "\n");
        if (start < 0) {
            throw new IllegalStateException("No heading " + heading);
        }
        return new Page(text.substring(start + heading.length() + 2).split("\n## ", 2)[0]);
    }

    /** The cells of every row of every table, headings left out. */
    Stream<List<String>> rows() {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("|") && !isRuler(lines.get(i)))
                .filter(i -> i + 1 == lines.size() || !isRuler(lines.get(i + 1)))
                .mapToObj(i -> cells(lines.get(i)));
    }

    /** What stands in code font. */
    static List<String> code(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Words made of several capitalised ones, which are names of classes. */
    static List<String> compounds(String text) {
        return COMPOUND.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean isRuler(String line) {
        return line.startsWith("|--");
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1).split("\\|", -1)).map(String::strip).toList();
    }
}
