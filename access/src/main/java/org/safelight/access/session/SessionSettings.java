package org.safelight.access.session;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a browser stays signed in.
 *
 * @param idle after so long without a request a session is over, at least two minutes
 * @param longest after so long one by name and password is over in any case; an issuer has a time
 *     of its own
 * @param memory how long a node goes on with a session without asking for it again, at most a
 *     minute
 */
@ConfigurationProperties("safelight.session")
public record SessionSettings(
        @DefaultValue("7d") Duration idle,
        @DefaultValue("30d") Duration longest,
        @DefaultValue("1s") Duration memory) {

    /** Uses are noted by the minute, and may be seen a minute late. */
    private static final Duration SHORTEST_IDLE = Duration.ofMinutes(2);

    private static final Duration LONGEST_MEMORY = Duration.ofMinutes(1);

    public SessionSettings {
        if (idle.compareTo(SHORTEST_IDLE) < 0 || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "SAFELIGHT_SESSION_IDLE is two minutes or more, and SAFELIGHT_SESSION_LONGEST"
                            + " no shorter");
        }
        if (!memory.isPositive() || memory.compareTo(LONGEST_MEMORY) > 0) {
            throw new IllegalArgumentException("SAFELIGHT_SESSION_MEMORY is at most a minute");
        }
    }

    boolean isOver(Session session, Instant now) {
        return !now.isBefore(session.used().plus(idle)) || !now.isBefore(session.until());
    }
}
