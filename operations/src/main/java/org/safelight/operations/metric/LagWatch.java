package org.safelight.operations.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

import org.jspecify.annotations.Nullable;
import org.safelight.operations.ProcessName;
import org.safelight.operations.processor.Processor;
import org.safelight.operations.processor.Processors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Looks every few seconds how far the processors are behind that this process does some of the work
 * of, and shows it as gauges; one that fills a slot from the log is behind on purpose. In a thread
 * of its own, so that no long task delays it.
 */
public final class LagWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LagWatch.class);
    private static final int EVERY_SECONDS = 2;
    private static final String PROCESSOR = "processor";

    private final Processors processors;
    private final String self;
    private final MultiGauge events;
    private final MultiGauge seconds;
    private final MultiGauge failing;
    private volatile List<Processor> ours = List.of();
    private @Nullable ScheduledExecutorService timer;

    LagWatch(Processors processors, ProcessName self, MeterRegistry registry) {
        this.processors = processors;
        this.self = self.value();
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

    /** Those that this process does some of the work of, as they were seen last. */
    public List<Processor> ours() {
        return ours;
    }

    @Override
    public synchronized void start() {
        if (timer == null) {
            ScheduledExecutorService started =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().name("lag-watch").daemon().factory());
            ScheduledFuture<?> _ =
                    started.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
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
        try {
            ours = processors.all().stream().filter(this::isOurs).toList();
            show(failing, ours, it -> it.errors().isEmpty() ? 0 : 1);
            List<Processor> following = ours.stream().filter(it -> !it.isReplaying()).toList();
            show(events, following, Processor::lag);
            show(seconds, following, it -> it.lagSeconds() == null ? 0 : it.lagSeconds());
        } catch (RuntimeException e) {
            log.debug("How far processors are behind is not known anew, for now", e);
        }
    }

    private boolean isOurs(Processor processor) {
        return processor.running()
                && processor.segments().stream().anyMatch(it -> it.holder().equals(self));
    }

    private static void show(
            MultiGauge gauge, List<Processor> processors, ToDoubleFunction<Processor> value) {
        List<MultiGauge.Row<?>> rows =
                processors.stream()
                        .<MultiGauge.Row<?>>map(
                                it ->
                                        MultiGauge.Row.of(
                                                Tags.of(PROCESSOR, it.name()),
                                                value.applyAsDouble(it)))
                        .toList();
        gauge.register(rows, true);
    }
}
