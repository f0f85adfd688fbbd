package org.safelight.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Stops guessing. Too many wrong passwords from one address, or for one name from anywhere, and the
 * next attempts have to wait, twice as long after each that fails again. An address from which
 * somebody has signed in before is counted by itself for their name, so that strangers cannot lock
 * them out of it.
 */
final class FailedSignIns {

    static final int ALLOWED_FROM_AN_ADDRESS = 10;
    static final int ALLOWED_FOR_A_NAME = 30;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofMinutes(30);
    private static final Duration FAMILIAR = Duration.ofDays(30);
    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final Failures byAddress;
    private final Failures byName;
    private final Failures byFamiliar;
    private final Cache<Pair, Boolean> familiar;

    private record Pair(String name, String address) {}

    FailedSignIns(InstantSource clock) {
        this.clock = clock;
        this.byAddress = new Failures(ALLOWED_FROM_AN_ADDRESS);
        this.byName = new Failures(ALLOWED_FOR_A_NAME);
        this.byFamiliar = new Failures(ALLOWED_FROM_AN_ADDRESS);
        this.familiar = remembering(FAMILIAR);
    }

    /**
     * Refuses an attempt that has to wait, whatever its password is.
     *
     * @throws TooManySignInsException with the rest of the wait
     */
    void check(String name, String address) {
        var pair = new Pair(name, address);
        Instant until =
                later(
                        byAddress.until(address),
                        isFamiliar(pair) ? byFamiliar.until(pair) : byName.until(name));
        Instant now = clock.instant();
        if (now.isBefore(until)) {
            throw new TooManySignInsException(Duration.between(now, until));
        }
    }

    /** Notes a wrong password, or a name that nobody has. */
    void failed(String name, String address) {
        var pair = new Pair(name, address);
        byAddress.add(address);
        if (isFamiliar(pair)) {
            byFamiliar.add(pair);
        } else {
            byName.add(name);
        }
    }

    /** Notes a right one. The address stays suspect: one right password may be the guesser's. */
    void succeeded(String name, String address) {
        var pair = new Pair(name, address);
        familiar.put(pair, true);
        byFamiliar.forget(pair);
        byName.forget(name);
    }

    private boolean isFamiliar(Pair pair) {
        return familiar.getIfPresent(pair) != null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private <K, V> Cache<K, V> remembering(Duration memory) {
        return Caffeine.newBuilder()
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .expireAfterWrite(memory)
                .maximumSize(MOST)
                .build();
    }

    /** How often something failed, and until when it has to wait therefore. */
    private record Count(int failures, Instant until) {}

    private final class Failures {

        private final int allowed;
        private final Cache<Object, Count> counts = remembering(MEMORY);

        Failures(int allowed) {
            this.allowed = allowed;
        }

        Instant until(Object of) {
            Count count = counts.getIfPresent(of);
            return count == null ? Instant.MIN : count.until();
        }

        void add(Object to) {
            counts.asMap().compute(to, (_, was) -> counted(was == null ? 1 : was.failures() + 1));
        }

        private Count counted(int failures) {
            int beyond = failures - allowed;
            if (beyond < 0) {
                return new Count(failures, Instant.MIN);
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
            boolean tooLong = wait.compareTo(LONGEST_WAIT) > 0;
            return new Count(failures, clock.instant().plus(tooLong ? LONGEST_WAIT : wait));
        }

        void forget(Object of) {
            counts.invalidate(of);
        }
    }
}
