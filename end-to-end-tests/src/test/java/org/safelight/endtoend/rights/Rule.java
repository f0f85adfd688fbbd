package org.safelight.endtoend.rights;

import java.util.List;
import java.util.stream.Stream;

/**
 * One line of {@code rules.txt}, which explains them.
 *
 * @param operation method and path, as the description of the interface has them
 */
record Rule(
        String operation,
        String of,
        String who,
        String scope,
        String live,
        String trashed,
        String processing,
        String request) {

    private static final int CELLS = 8;

    static Rule parse(String line) {
        List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() == CELLS - 1) {
            cells = Stream.concat(cells.stream(), Stream.of("")).toList();
        }
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException("This is no rule: " + line);
        }
        return new Rule(
                cells.get(0).replaceAll(" +", " "),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(7));
    }

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    String path() {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    /** Whether it matters how something stands. */
    boolean dependsOnState() {
        return !trashed.isEmpty();
    }

    /** Whether a thing of somebody's is named. */
    boolean isOfSomething() {
        return !of.equals("-");
    }

    /** Whether it leaves everything as it was. */
    boolean isRead() {
        return method().equals("GET") || path().endsWith("/check") || path().endsWith("/download");
    }

    /** What those who may are answered. */
    String answerIn(State state) {
        return switch (state) {
            case PRIVATE, SHARED -> live;
            case TRASHED -> trashed;
            case PROCESSING -> processing;
        };
    }
}
