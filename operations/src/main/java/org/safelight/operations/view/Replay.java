package org.safelight.operations.view;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationWork;
import org.safelight.operations.task.Step;
import org.safelight.operations.view.SlotState.Stage;
import org.safelight.platform.axon.LogPositions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fills the idle slot of a view from the log, beside the one that serves, and lets it take over
 * when it has caught up. Each step looks where things stand, so that another process, or the same
 * one after a crash, can go on from anywhere.
 */
public final class Replay implements OperationWork {

    /** What such operations are called; their target is the name of a view. */
    public static final String KIND = "replay";

    /** The version to fill with, where it matters. */
    static final String VERSION = "version";

    private static final Logger log = LoggerFactory.getLogger(Replay.class);

    /** In events: from here on the slot is prepared to take over. */
    private static final long CLOSE = 500;

    private static final Duration LONGEST_BATCH = Duration.ofSeconds(10);

    private final ServingSlots slots;
    private final EventProcessingConfiguration processing;
    private final EventStore events;
    private final TakeOver takeOver;
    private final ReplayRates rates = new ReplayRates();

    Replay(
            ServingSlots slots,
            EventProcessingConfiguration processing,
            EventStore events,
            TakeOver takeOver) {
        this.slots = slots;
        this.processing = processing;
        this.events = events;
        this.takeOver = takeOver;
    }

    @Override
    public boolean takes(Operation operation) {
        return operation.kind().equals(KIND)
                && slots.view(operation.target())
                        .filter(view -> hasVersion(view, operation.parameters().get(VERSION)))
                        .isPresent();
    }

    private boolean hasVersion(SlottedView<?> view, @Nullable String asked) {
        ViewState state = slots.of(view.name());
        return asked == null
                ? view.version() >= state.slot(state.serving()).version()
                : asked.equals(Integer.toString(view.version()));
    }

    @Override
    public Step advance(Operation operation) {
        SlottedView<?> view = slots.view(operation.target()).orElseThrow();
        slots.refresh();
        ViewState before;
        Step step;
        do {
            before = slots.of(view.name());
            step = advance(operation, view, before);
        } while (step instanceof Step.Going && !before.equals(slots.of(view.name())));
        return step;
    }

    private Step advance(Operation operation, SlottedView<?> view, ViewState state) {
        SlotState idle = state.slot(state.idle());
        if (operation.id().equals(state.slot(state.serving()).operation())) {
            return Step.done();
        }
        if (!operation.id().equals(idle.operation())) {
            return begin(operation, view, state);
        }
        return switch (idle.stage()) {
            case RESETTING -> reset(operation, state);
            case FILLING -> follow(operation, view, state);
            case EMPTY, FILLED -> Step.failed("Something else happened to the slot");
        };
    }

    private Step begin(Operation operation, SlottedView<?> view, ViewState state) {
        if (!slots.isInGrace(state)) {
            slots.change(
                    state.withIdle(new SlotState(view.version(), Stage.RESETTING, operation.id())));
        }
        return Step.going(operation.progress());
    }

    /** Other processes that fill the slot give it up within a second or two. */
    private Step reset(Operation operation, ViewState state) {
        StreamingEventProcessor processor = processor(state);
        try {
            processor.shutdownAsync().get(LONGEST_BATCH.toMillis(), TimeUnit.MILLISECONDS);
            processor.resetTokens();
        } catch (UnableToClaimTokenException e) {
            log.info("Another process still fills {}", processor.getName());
            return Step.going(operation.progress());
        } catch (TimeoutException | ExecutionException e) {
            log.info("{} has not stopped yet", processor.getName(), e);
            return Step.going(operation.progress());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Step.going(operation.progress());
        }
        if (slots.change(state.withIdle(state.slot(state.idle()).at(Stage.FILLING)))) {
            processor.start();
        }
        return Step.going(operation.progress());
    }

    private Step follow(Operation operation, SlottedView<?> view, ViewState state) {
        long position = view.position(state.idle());
        long head = head();
        if (state.next() != null) {
            return takeOver.isDone(view, this::head)
                    ? Step.done()
                    : Step.going(rates.progress(operation, position, head));
        }
        if (head - position <= CLOSE) {
            slots.change(state.withNext(state.idle()));
        }
        return Step.going(rates.progress(operation, position, head));
    }

    @Override
    public void cancel(Operation operation) {
        slots.refresh();
        ViewState state = slots.of(operation.target());
        SlotState idle = state.slot(state.idle());
        if (operation.id().equals(idle.operation())
                && !slots.change(state.withIdle(SlotState.NOTHING))) {
            throw new IllegalStateException(operation.target() + " was changed meanwhile");
        }
    }

    private long head() {
        return LogPositions.head(events);
    }

    private StreamingEventProcessor processor(ViewState state) {
        String name = state.idle().of(state.view());
        return processing
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("There is no processor " + name));
    }
}
