package org.safelight.access.oidc.person;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Counts attempts to be signed in by issuers, and leaves a line for each: one for a token, however
 * many requests bring it. Lines of refused ones are bounded, since strangers can make any number.
 */
public final class SignInAudit {

    /** Instead of the registration where there is none. */
    public static final String NOBODY = "none";

    /** How somebody asks to be signed in. */
    public enum Way {
        TOKEN,
        LOGIN
    }

    /** Under this name the lines can be sent elsewhere. */
    private static final Logger log = LoggerFactory.getLogger("org.safelight.audit.sign-in");

    private static final int MOST_REFUSALS = 60;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final MeterRegistry meters;
    private final InstantSource clock;
    private Instant since = Instant.MIN;
    private int refusals;

    /** Counts in this registry. */
    public SignInAudit(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
        for (Way way : Way.values()) {
            // There from the start, so that it can be asked for where nobody has come yet.
            var _ = counter(way, NOBODY, Outcome.UNKNOWN_ISSUER);
        }
    }

    /** Somebody was signed in. */
    public void accepted(Way way, OidcPerson person) {
        count(way, person.registration(), Outcome.ACCEPTED);
        log.info(
                "Signed in by {} of {}: {}",
                nameOf(way),
                person.registration(),
                person.id().value());
    }

    /** Somebody was not; the registration is {@link #NOBODY} where none is known. */
    public void refused(Way way, String registration, Outcome outcome) {
        count(way, registration, outcome);
        if (mayBeLogged()) {
            log.warn("Not signed in by {} of {}: {}", nameOf(way), registration, outcome.label());
        }
    }

    private void count(Way way, String registration, Outcome outcome) {
        counter(way, registration, outcome).increment();
    }

    private Counter counter(Way way, String registration, Outcome outcome) {
        return Counter.builder("safelight.oidc.sign.ins")
                .description("Attempts to be signed in by an issuer")
                .tag("way", nameOf(way))
                .tag("registration", registration)
                .tag("outcome", outcome.label())
                .register(meters);
    }

    private static String nameOf(Way way) {
        return way == Way.TOKEN ? "token" : "login";
    }

    private synchronized boolean mayBeLogged() {
        Instant now = clock.instant();
        if (!now.isBefore(since)) {
            since = now.plus(WITHIN);
            refusals = 0;
        }
        return ++refusals <= MOST_REFUSALS;
    }
}
