package org.safelight.operations.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Looks every second how far processors are behind, and shows it as gauges, one for each processor
 * that runs here. In a thread of its own, so that no long task delays it.
 */
final class LagWatch implements SmartLifecycle {

    private static final String PROCESSOR = "processor";

    private final ProcessorLags lags;
    private final MultiGauge events;
    private final MultiGauge seconds;
    private final MultiGauge failing;
    private @Nullable ScheduledExecutorService timer;

    LagWatch(ProcessorLags lags, MeterRegistry registry) {
        this.lags = lags;
        this.events =
                MultiGauge.builder("safelight.processor.lag.events")
                        .description("Events that a processor has still to pass")
                        .register(registry);
        this.seconds =
                MultiGauge.builder("safelight.processor.lag.age")
                        .description("How old what a processor shows is")
                        .baseUnit("seconds")
                        .register(registry);
        this.failing =
                MultiGauge.builder("safelight.processor.failing")
                        .description("1 where a processor tries in vain for now, else 0")
                        .register(registry);
    }

    @Override
    public synchronized void start() {
        if (timer == null) {
            ScheduledExecutorService started =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().name("lag-watch").daemon().factory());
            ScheduledFuture<?> _ =
                    started.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
            timer = started;
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void look() {
        lags.look();
        Map<String, Lag> seen = lags.lags();
        show(events, seen, Lag::events);
        show(seconds, seen, lag -> lag.age().toMillis() / 1000.0);
        show(failing, seen, lag -> lag.failing() ? 1 : 0);
    }

    private static void show(MultiGauge gauge, Map<String, Lag> seen, ToDoubleFunction<Lag> value) {
        List<MultiGauge.Row<?>> rows =
                seen.entrySet().stream()
                        .<MultiGauge.Row<?>>map(
                                it ->
                                        MultiGauge.Row.of(
                                                Tags.of(PROCESSOR, it.getKey()),
                                                value.applyAsDouble(it.getValue())))
                        .toList();
        gauge.register(rows, true);
    }
}
