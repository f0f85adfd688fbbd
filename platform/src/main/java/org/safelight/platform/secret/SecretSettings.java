package org.safelight.platform.secret;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How keys are kept.
 *
 * @param memory {@code safelight.secrets.memory}: how long a process uses a key without asking
 *     whether it was destroyed, at most a minute, by default 10 seconds
 * @param database {@code safelight.secrets.database}: where the keys are in the distributed shape,
 *     apart from everything else
 */
@ConfigurationProperties("safelight.secrets")
public record SecretSettings(
        @DefaultValue("10s") Duration memory, @DefaultValue("safelight-secrets") String database) {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    public SecretSettings {
        if (!memory.isPositive() || memory.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("safelight.secrets.memory is at most a minute");
        }
    }
}
