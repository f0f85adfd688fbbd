package org.safelight.operations.processor;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.jspecify.annotations.Nullable;
import org.safelight.operations.ProcessName;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationStore;
import org.safelight.operations.view.ServingSlots;
import org.safelight.platform.axon.gate.ProcessorGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Makes the processors of this process do what is wanted of them, and tells what they do; both
 * every half a second.
 */
public final class ProcessorControl implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ProcessorControl.class);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final Supplier<EventProcessingConfiguration> processing;
    private final ProcessorGate gate;
    private final Pauses pauses;
    private final ServingSlots slots;
    private final OperationStore operations;
    private final ProcessReports reports;
    private final ProcessorWatch watch;
    private final ProcessName self;
    private final InstantSource clock;
    private final Set<String> heldBack = new HashSet<>();
    private @Nullable ScheduledExecutorService timer;

    ProcessorControl(
            Supplier<EventProcessingConfiguration> processing,
            ProcessorGate gate,
            Pauses pauses,
            ServingSlots slots,
            OperationStore operations,
            ProcessReports reports,
            ProcessorWatch watch,
            ProcessName self,
            InstantSource clock) {
        this.processing = processing;
        this.gate = gate;
        this.pauses = pauses;
        this.slots = slots;
        this.operations = operations;
        this.reports = reports;
        this.watch = watch;
        this.self = self;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (timer == null) {
            timer =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().name("processor-control").daemon().factory());
            ScheduledFuture<?> _ =
                    timer.scheduleWithFixedDelay(
                            this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.close();
            timer = null;
            try {
                reports.leave(self.value());
            } catch (RuntimeException e) {
                log.info("The others will notice by themselves that this process is gone", e);
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void look() {
        try {
            pauses.refresh();
            slots.refresh();
            Collection<EventProcessor> processors = processing.get().eventProcessors().values();
            List<Operation> running = operations.running();
            Set<String> askedFor = askedFor(running);
            processors.forEach(processor -> conform(processor, askedFor));
            Merging.makeWay(running, processors);
            reports.tell(watch.look(self.value(), clock.instant(), processors));
        } catch (RuntimeException e) {
            log.warn("What is wanted of the processors is not known anew, for now", e);
        }
    }

    /**
     * What was stopped from elsewhere, on the dashboard of Axon Server, say, stays so until an
     * operator asks here for a start.
     */
    private void conform(EventProcessor processor, Set<String> askedFor) {
        String name = processor.getName();
        if (!gate.isOpen(name)) {
            heldBack.add(name);
            if (processor.isRunning()) {
                CompletableFuture<Void> _ = processor.shutdownAsync();
            }
        } else if (processor.isRunning()) {
            heldBack.remove(name);
        } else if (heldBack.contains(name) || askedFor.contains(name)) {
            start(processor);
        }
    }

    private static Set<String> askedFor(List<Operation> running) {
        return running.stream()
                .filter(it -> it.kind().equals(PauseWork.START))
                .map(Operation::target)
                .collect(Collectors.toSet());
    }

    /** One that is just stopping is started at the next look. */
    private static void start(EventProcessor processor) {
        try {
            processor.start();
        } catch (IllegalStateException stopping) {
            log.debug("{} is still stopping", processor.getName(), stopping);
        }
    }
}
