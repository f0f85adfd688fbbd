package org.safelight.endtoend.watching;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A question to Prometheus (PromQL), as far as it names metrics and labels. */
record Expression(String text) {

    private static final Pattern SELECTOR = Pattern.compile("([a-z_:][a-z0-9_:]*)\\{([^}]*)}");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(=~|!~|!=|=)");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("\\b[a-z_:][a-z0-9_:]*\\b(?!\\s*\\()");

    /** What Prometheus makes itself, and the words between metrics. */
    private static final Set<String> ITS_OWN = Set.of("up", "and", "or", "unless");

    private static final Set<String> ADDED_BY_PROMETHEUS = Set.of("job", "instance");

    /** The names of all metrics in it. */
    Set<String> metrics() {
        String bare =
                GROUPING.matcher(text)
                        .replaceAll("")
                        .replaceAll("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"", "");
        return NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !ITS_OWN.contains(name))
                .collect(toSet());
    }

    /** What it asks of labels, as {@code metric label}. */
    Set<String> labels() {
        return SELECTOR.matcher(text)
                .results()
                .filter(found -> !ITS_OWN.contains(found.group(1)))
                .flatMap(
                        found ->
                                LABEL.matcher(found.group(2).replaceAll("\"[^\"]*\"", ""))
                                        .results()
                                        .map(label -> label.group(1))
                                        .filter(label -> !ADDED_BY_PROMETHEUS.contains(label))
                                        .map(label -> found.group(1) + " " + label))
                .collect(toSet());
    }
}
