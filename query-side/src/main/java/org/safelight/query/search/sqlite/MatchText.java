package org.safelight.query.search.sqlite;

import org.safelight.query.search.Condition;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Conditions in the language of FTS5. Every term stands in quotation marks, which no term has
 * within, so nothing that anybody types is ever read as syntax.
 */
final class MatchText {

    private MatchText() {}

    static String of(long owner, Condition condition) {
        String all = all(owner, condition.all());
        return condition.except().isEmpty()
                ? all
                : "(" + all + ") NOT (" + all(owner, condition.except()) + ")";
    }

    static String numbered(long owner, String term) {
        return owner + "." + term;
    }

    private static String all(long owner, List<Set<String>> sets) {
        return sets.stream().map(set -> any(owner, set)).collect(Collectors.joining(" AND "));
    }

    private static String any(long owner, Collection<String> terms) {
        return terms.stream()
                .map(term -> '"' + numbered(owner, term) + '"')
                .collect(Collectors.joining(" OR ", "(", ")"));
    }
}
