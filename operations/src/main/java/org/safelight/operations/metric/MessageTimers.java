package org.safelight.operations.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.Refusal;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Times how long messages of one kind take to be handled here, by type and by how it ended. Types
 * are classes, so there are only so many.
 */
final class MessageTimers {

    private enum Outcome {
        DONE,
        /** The sender is told why not; nothing is out of order. */
        REFUSED,
        FAILED
    }

    private record Key(Class<?> type, Outcome outcome) {}

    private final MeterRegistry registry;
    private final String name;
    private final String description;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    MessageTimers(MeterRegistry registry, String name, String description) {
        this.registry = registry;
        this.name = name;
        this.description = description;
    }

    /** To be registered with a bus. */
    <M extends Message<?>> MessageHandlerInterceptor<M> interceptor() {
        return (unit, chain) -> {
            long begun = System.nanoTime();
            try {
                Object result = chain.proceed();
                unit.onRollback(_ -> record(unit, begun, Outcome.FAILED));
                unit.afterCommit(_ -> record(unit, begun, Outcome.DONE));
                return result;
            } catch (Exception failure) {
                record(unit, begun, outcome(failure));
                throw failure;
            }
        };
    }

    private void record(UnitOfWork<? extends Message<?>> unit, long begun, Outcome outcome) {
        var key = new Key(unit.getMessage().getPayloadType(), outcome);
        @Nullable Timer known = timers.get(key);
        Timer timer = known == null ? timers.computeIfAbsent(key, this::timer) : known;
        timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Key key) {
        return Timer.builder(name)
                .description(description)
                .tag("type", key.type.getSimpleName())
                .tag("outcome", key.outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private static Outcome outcome(Exception failure) {
        boolean refused =
                failure instanceof AggregateNotFoundException
                        || HandlerExecutionException.resolveDetails(failure)
                                .filter(Refusal.class::isInstance)
                                .isPresent();
        return refused ? Outcome.REFUSED : Outcome.FAILED;
    }
}
