package org.safelight.access.limit;

import io.github.bucket4j.Bucket;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What one person, or one key, has left of its plan. */
final class Account {

    /** Whose budget it is. */
    enum Kind {
        PERSON,
        KEY
    }

    private final Kind kind;
    private final Plan plan;
    private final Map<Budget, Bucket> rates = new EnumMap<>(Budget.class);
    private final Map<Budget, String> policies = new EnumMap<>(Budget.class);
    private final Bucket day;

    Account(Kind kind, String name, Plan plan, BudgetStore budgets, Instant nextMidnight) {
        this.kind = kind;
        this.plan = plan;
        for (Budget budget : Budget.values()) {
            rates.put(
                    budget, budgets.open(name + "/" + budget.word(), plan.of(budget).bandwidth()));
            policies.put(budget, RateLimitFields.policy(plan, budget));
        }
        this.day = budgets.open(name + "/day", Allowance.daily(plan.perDay(), nextMidnight));
    }

    Kind kind() {
        return kind;
    }

    Plan plan() {
        return plan;
    }

    /** What answers say of the plan; the same in each, so it is written down once. */
    String policy(Budget budget) {
        return Objects.requireNonNull(policies.get(budget));
    }

    Bucket rate(Budget budget) {
        return Objects.requireNonNull(rates.get(budget));
    }

    Bucket day() {
        return day;
    }

    void giveBack(Budget budget) {
        rate(budget).addTokens(1);
        day.addTokens(1);
    }
}
