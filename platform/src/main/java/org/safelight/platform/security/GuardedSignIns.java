package org.safelight.platform.security;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Signs in by name and password: at a measured pace, and in memory where it was done before. Each
 * sign-in leaves a line in the log that says whose, and how it ended; what somebody typed does not
 * get there.
 */
final class GuardedSignIns implements AuthenticationManager {

    private static final Logger log = LoggerFactory.getLogger(GuardedSignIns.class);
    private static final int LONGEST_NAME = 64;
    private static final long PATIENCE_SECONDS = 10;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final AuthenticationManager accounts;
    private final RememberedSignIns remembered;
    private final FailedSignIns failed;

    /** As many slow hashes at once as there are processors: nobody guesses faster in parallel. */
    private final Semaphore room = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    GuardedSignIns(
            AuthenticationManager accounts, UserDetailsService directory, InstantSource clock) {
        this.accounts = accounts;
        this.remembered = new RememberedSignIns(directory);
        this.failed = new FailedSignIns(clock);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = nameIn(attempt);
        String address = addressOf(attempt);
        failed.check(name, address);
        Optional<Authentication> known = remembered.find(attempt);
        return known.isPresent() ? known.get() : inTurn(attempt, name, address);
    }

    private Authentication inTurn(Authentication attempt, String name, String address) {
        takeRoom();
        try {
            failed.check(name, address);
            return remembered.find(attempt).orElseGet(() -> verified(attempt, name, address));
        } finally {
            room.release();
        }
    }

    private void takeRoom() {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManySignInsException(SOON);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManySignInsException(SOON);
        }
    }

    private Authentication verified(Authentication attempt, String name, String address) {
        UserDetails account = remembered.account(attempt);
        try {
            Authentication person = accounts.authenticate(attempt);
            failed.succeeded(name, address);
            if (account != null) {
                remembered.put(attempt, person, account);
            }
            log.info("Sign-in by password: {}, accepted", person.getName());
            return person;
        } catch (AuthenticationException refused) {
            failed.failed(name, address);
            log.warn("Sign-in by password: {}, refused", named(account));
            throw refused;
        }
    }

    private static String named(@Nullable UserDetails account) {
        return account == null ? "a name that nobody has" : account.getUsername();
    }

    /** However it is written, it counts as the same. */
    private static String nameIn(Authentication attempt) {
        String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof Caller(String address) ? address : "";
    }
}
