package org.safelight.query;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * What can be set of the read side.
 *
 * @param consistencyWait {@code safelight.consistency-wait}: how long a read with a consistency
 *     token waits for its view, at most 30 seconds, by default 2
 */
@ConfigurationProperties("safelight")
record QuerySettings(@DefaultValue("2s") Duration consistencyWait) {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    QuerySettings {
        if (consistencyWait.isNegative() || consistencyWait.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("safelight.consistency-wait is 0 to 30 seconds");
        }
    }
}
