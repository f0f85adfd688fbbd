package org.safelight.operations.view;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How long the two slots of a view are left as they are.
 *
 * @param kept how long a slot that has served goes on following the log, so that a view can be
 *     rolled back at once
 * @param grace how long a slot that has served is not emptied in any case, since reads that have
 *     begun there may not have ended
 */
@ConfigurationProperties("safelight.views")
public record ViewSettings(
        @DefaultValue("24h") Duration kept, @DefaultValue("15s") Duration grace) {

    public ViewSettings {
        if (kept.isNegative() || grace.isNegative()) {
            throw new IllegalArgumentException(
                    "safelight.views.kept and safelight.views.grace are not negative");
        }
    }
}
