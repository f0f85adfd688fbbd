package org.safelight.operations.processor;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.axon.gate.ProcessorCondition;

import java.util.Set;

/** Keeps paused processors from working here; as of the last look. */
public final class Pauses implements ProcessorCondition {

    private final PauseStore store;
    private volatile @Nullable Set<String> paused;

    public Pauses(PauseStore store) {
        this.store = store;
    }

    void refresh() {
        paused = store.paused();
    }

    Set<String> paused() {
        Set<String> known = paused;
        if (known == null) {
            known = store.paused();
            paused = known;
        }
        return known;
    }

    @Override
    public boolean mayWork(String processor) {
        return !paused().contains(processor);
    }
}
