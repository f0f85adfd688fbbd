package org.safelight.query.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import org.safelight.contract.album.LinkId;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts wrong passwords for each link. After ten of them nobody's password is looked at for a
 * minute, the right one's neither: whoever guesses from many addresses gains nothing by that.
 */
final class WrongPasswords {

    static final Duration PENALTY = Duration.ofMinutes(1);

    private static final int ALLOWED = 10;
    private static final int MOST_LINKS = 10_000;

    private final Cache<LinkId, AtomicInteger> failures;

    WrongPasswords(Ticker clock) {
        failures =
                Caffeine.newBuilder()
                        .ticker(clock)
                        .expireAfterWrite(PENALTY)
                        .maximumSize(MOST_LINKS)
                        .build();
    }

    boolean areTooMany(LinkId link) {
        AtomicInteger failed = failures.getIfPresent(link);
        return failed != null && failed.get() >= ALLOWED;
    }

    void count(LinkId link) {
        failures.get(link, unseen -> new AtomicInteger()).incrementAndGet();
    }
}
