package org.safelight.access.key;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How keys are kept.
 *
 * @param perPerson {@code safelight.keys.per-person}: how many keys one person may have, at most
 *     1,000
 * @param memory {@code safelight.keys.memory}: how long a node uses a key, and what it knows of its
 *     owner, without asking again, at most a minute
 */
@ConfigurationProperties("safelight.keys")
public record KeySettings(@DefaultValue("50") int perPerson, @DefaultValue("5s") Duration memory) {

    private static final int MOST = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    public KeySettings {
        if (perPerson < 0 || perPerson > MOST) {
            throw new IllegalArgumentException("safelight.keys.per-person is 0 to 1,000");
        }
        if (!memory.isPositive() || memory.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("safelight.keys.memory is at most a minute");
        }
    }
}
