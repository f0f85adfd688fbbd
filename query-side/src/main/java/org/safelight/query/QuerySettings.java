package org.safelight.query;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What can be set of the read side.
 *
 * @param data {@code safelight.data}: the folder that holds everything, by default {@code ./data}
 * @param consistencyWait {@code safelight.consistency-wait}: how long a read with a consistency
 *     token waits for its view, at most 30 seconds, by default 2
 */
@ConfigurationProperties("safelight")
record QuerySettings(
        @DefaultValue("data") Path data, @DefaultValue("2s") Duration consistencyWait) {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    QuerySettings {
        if (consistencyWait.isNegative() || consistencyWait.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("safelight.consistency-wait is 0 to 30 seconds");
        }
    }
}
