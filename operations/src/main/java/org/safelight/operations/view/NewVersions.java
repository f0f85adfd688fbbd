package org.safelight.operations.view;

import org.safelight.operations.task.OperationLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.util.Map;

/**
 * Asks for a replay of every view whose serving slot was filled by another version of its
 * projection, when the process starts. Whoever comes second finds that it was asked for.
 */
final class NewVersions implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NewVersions.class);
    private static final String BY = "safelight";

    private final ServingSlots slots;
    private final OperationLedger operations;
    private final boolean amongOthers;
    private volatile boolean running;

    /**
     * Asks when started.
     *
     * @param amongOthers whether there may be processes of another version, of which the older ones
     *     are to keep still
     */
    NewVersions(ServingSlots slots, OperationLedger operations, boolean amongOthers) {
        this.slots = slots;
        this.operations = operations;
        this.amongOthers = amongOthers;
    }

    @Override
    public void start() {
        slots.views().forEach(this::ask);
        running = true;
    }

    private void ask(SlottedView<?> view) {
        ViewState state = slots.of(view.name());
        int served = state.slot(state.serving()).version();
        if (amongOthers ? served < view.version() : served != view.version()) {
            log.info("{} is filled anew: version {} after {}", view.name(), view.version(), served);
            operations.begin(
                    Replay.KIND,
                    view.name(),
                    Map.of(Replay.VERSION, Integer.toString(view.version())),
                    BY);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
