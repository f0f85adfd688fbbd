package org.safelight.operations.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Counts by type the events that this process has written to the log, once they are in it. */
final class AppendedEvents implements MessageDispatchInterceptor<EventMessage<?>> {

    private final MeterRegistry registry;
    private final Map<Class<?>, Counter> counters = new ConcurrentHashMap<>();

    AppendedEvents(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(
            List<? extends EventMessage<?>> events) {
        return (_, event) -> {
            Class<?> type = event.getPayloadType();
            if (CurrentUnitOfWork.isStarted()) {
                CurrentUnitOfWork.get().root().afterCommit(_ -> count(type));
            } else {
                count(type);
            }
            return event;
        };
    }

    private void count(Class<?> type) {
        counters.computeIfAbsent(type, this::counter).increment();
    }

    private Counter counter(Class<?> type) {
        return Counter.builder("safelight.events.appended")
                .description("Events that this process has written to the log")
                .tag("type", type.getSimpleName())
                .register(registry);
    }
}
