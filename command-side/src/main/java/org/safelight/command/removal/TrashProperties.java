package org.safelight.command.removal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How long the trash is kept.
 *
 * @param days in days, or with a unit behind: {@code 12h}
 */
@ConfigurationProperties("safelight.trash")
public record TrashProperties(@DefaultValue("30") @DurationUnit(ChronoUnit.DAYS) Duration days) {

    public TrashProperties {
        if (!days.isPositive()) {
            throw new IllegalArgumentException("safelight.trash.days is positive");
        }
    }
}
