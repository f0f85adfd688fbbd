package org.safelight.operations.loglevel;

import org.safelight.operations.task.Operation;
import org.springframework.boot.logging.LogLevel;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * That a logger writes at another level until some time. It is kept as an operation, which says who
 * wanted it and when, and which every process sees.
 *
 * @param until when the level falls back to what it is by setting
 */
public record LevelWish(String logger, LogLevel level, Instant until) {

    /** The kind of operation that such a wish is. */
    public static final String KIND = "log-level";

    /** The longest such time. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final String LEVEL = "level";
    private static final String UNTIL = "until";

    static boolean isOne(Operation operation) {
        return operation.kind().equals(KIND);
    }

    /** The wish that an operation is about. */
    public static LevelWish of(Operation operation) {
        Map<String, String> said = operation.parameters();
        return new LevelWish(
                operation.target(),
                LogLevel.valueOf(said.getOrDefault(LEVEL, "INFO")),
                Instant.parse(said.getOrDefault(UNTIL, operation.requestedAt().toString())));
    }

    /** What an operation has to remember of it. */
    public Map<String, String> parameters() {
        return Map.of(LEVEL, level.name(), UNTIL, until.toString());
    }
}
