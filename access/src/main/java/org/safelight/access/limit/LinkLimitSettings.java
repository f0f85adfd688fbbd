package org.safelight.access.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much strangers may ask through public links, at each node. The defaults are out of reach of
 * people who look at an album.
 *
 * @param addressPerSecond requests a second from one address, in the long run
 * @param addressBurst requests at once from one address
 * @param linkPerSecond requests a second through one link, from everywhere
 * @param linkBurst requests at once through one link
 */
@ConfigurationProperties("safelight.links")
public record LinkLimitSettings(
        @DefaultValue("100") long addressPerSecond,
        @DefaultValue("2000") long addressBurst,
        @DefaultValue("500") long linkPerSecond,
        @DefaultValue("10000") long linkBurst) {

    private static final long MOST = 1_000_000;

    public LinkLimitSettings {
        for (long value : new long[] {addressPerSecond, addressBurst, linkPerSecond, linkBurst}) {
            if (value < 1 || value > MOST) {
                throw new IllegalArgumentException("Limits of safelight.links are 1 to 1,000,000");
            }
        }
    }

    Allowance ofAddress() {
        return new Allowance(addressPerSecond, addressBurst);
    }

    Allowance ofLink() {
        return new Allowance(linkPerSecond, linkBurst);
    }
}
