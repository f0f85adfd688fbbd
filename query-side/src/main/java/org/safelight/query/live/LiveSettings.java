package org.safelight.query.live;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * What can be set of live events.
 *
 * @param streams {@code safelight.live.streams}: how many clients one node serves at once
 * @param streamsPerUser {@code safelight.live.streams-per-user}: and how many of them of one user
 * @param heartbeat {@code safelight.live.heartbeat}: the longest silence in a stream
 * @param patience {@code safelight.live.patience}: how long a client may take nothing before it is
 *     cut off
 * @param longest {@code safelight.live.longest}: how long a stream lasts before the client has to
 *     come back, and so to sign in again
 */
@ConfigurationProperties("safelight.live")
public record LiveSettings(
        @DefaultValue("500") int streams,
        @DefaultValue("20") int streamsPerUser,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("1h") Duration longest) {

    public LiveSettings {
        if (streams < 0 || streamsPerUser < 0) {
            throw new IllegalArgumentException("safelight.live.streams is 0 or more");
        }
        if (heartbeat.toSeconds() < 1 || patience.toSeconds() < 1 || longest.toSeconds() < 1) {
            throw new IllegalArgumentException("Times of safelight.live are a second or more");
        }
    }
}
