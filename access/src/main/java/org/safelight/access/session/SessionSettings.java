package org.safelight.access.session;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a browser stays signed in.
 *
 * @param idle after so long without a request a session is over
 * @param longest after so long it is over in any case
 */
@ConfigurationProperties("safelight.session")
public record SessionSettings(
        @DefaultValue("7d") Duration idle, @DefaultValue("30d") Duration longest) {

    public SessionSettings {
        if (!idle.isPositive() || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "A session lasts some time, and SAFELIGHT_SESSION_LONGEST is no shorter than"
                            + " SAFELIGHT_SESSION_IDLE");
        }
    }

    boolean isOver(Session session, Instant now) {
        return !now.isBefore(session.used().plus(idle))
                || !now.isBefore(session.since().plus(longest));
    }
}
