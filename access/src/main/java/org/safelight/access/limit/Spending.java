package org.safelight.access.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import org.safelight.access.key.ApiKey;
import org.safelight.access.limit.Verdict.Granted;
import org.safelight.access.limit.Verdict.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Charges requests to those who make them: a person's to the person, a key's to the key and to its
 * owner. Where budgets cannot be reached nothing is counted for a while; photos are worth more than
 * counting.
 */
public final class Spending {

    private static final Logger log = LoggerFactory.getLogger(Spending.class);
    private static final int MOST_ACCOUNTS = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final BudgetStore budgets;
    private final Plan plan;
    private final InstantSource clock;
    private final AtomicReference<Instant> blindUntil = new AtomicReference<>(Instant.MIN);
    private final Cache<String, Account> accounts =
            Caffeine.newBuilder().maximumSize(MOST_ACCOUNTS).build();

    public Spending(BudgetStore budgets, LimitSettings settings, InstantSource clock) {
        this.budgets = budgets;
        this.plan = settings.plan();
        this.clock = clock;
    }

    /** What a person has left. */
    Account ofPerson(String person) {
        return accounts.get(
                "person/" + person,
                name -> new Account(Account.Kind.PERSON, name, plan, budgets, nextMidnight()));
    }

    /** What a key has left. */
    Account ofKey(ApiKey key) {
        return accounts.get(
                "key/" + key.id(),
                name ->
                        new Account(
                                Account.Kind.KEY,
                                name,
                                plan.within(key.limits()),
                                budgets,
                                nextMidnight()));
    }

    /** What a person has used today, by keys too. */
    public Use useOf(String person) {
        return Use.of(ofPerson(person));
    }

    /** What a key has used today. */
    public Use useOf(ApiKey key) {
        return Use.of(ofKey(key));
    }

    /** When the day of every plan ends, at midnight in UTC. */
    public Instant dayEnds() {
        return nextMidnight();
    }

    private Instant nextMidnight() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** Charges one request to all of these accounts, or to none; the narrowest comes first. */
    Verdict spend(List<Account> charged, Budget budget) {
        if (clock.instant().isBefore(blindUntil.get())) {
            return Granted.UNCOUNTED;
        }
        try {
            return charge(charged, budget);
        } catch (RuntimeException unreachable) {
            blindUntil.set(clock.instant().plus(PAUSE));
            log.warn("Budgets cannot be reached; nothing is counted for {}", PAUSE, unreachable);
            return Granted.UNCOUNTED;
        }
    }

    private static Verdict charge(List<Account> charged, Budget budget) {
        Granted granted = Granted.UNCOUNTED;
        for (int i = 0; i < charged.size(); i++) {
            Account account = charged.get(i);
            switch (charge(account, budget)) {
                case Refused refused -> {
                    charged.subList(0, i).forEach(earlier -> earlier.giveBack(budget));
                    return refused;
                }
                case Granted left -> granted = granted.isCounted() ? granted : left;
            }
        }
        return granted;
    }

    private static Verdict charge(Account account, Budget budget) {
        Bucket rate = account.rate(budget);
        ConsumptionProbe ofRate = rate.tryConsumeAndReturnRemaining(1);
        if (!ofRate.isConsumed()) {
            return refused(account, budget.word(), ofRate);
        }
        ConsumptionProbe ofDay = account.day().tryConsumeAndReturnRemaining(1);
        if (!ofDay.isConsumed()) {
            rate.addTokens(1);
            return refused(account, Verdict.DAY, ofDay);
        }
        return new Granted(ofRate.getRemainingTokens(), ofDay.getRemainingTokens());
    }

    private static Refused refused(Account account, String word, ConsumptionProbe probe) {
        return new Refused(account, word, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
