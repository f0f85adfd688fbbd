package org.safelight.platform.axon.gate;

import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.springframework.util.function.SingletonSupplier;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Lets a processor claim segments only where it may work. So one that is paused stays paused while
 * a process starts, although Axon starts every processor.
 */
public final class ProcessorGate {

    private final Supplier<List<ProcessorCondition>> conditions;

    /**
     * A gate that is open where all conditions hold.
     *
     * @param conditions asked for once, when somebody wants to know
     */
    public ProcessorGate(Supplier<List<ProcessorCondition>> conditions) {
        this.conditions = SingletonSupplier.of(conditions);
    }

    /** Whether the processor of this name may work here now. */
    public boolean isOpen(String processor) {
        return conditions.get().stream().allMatch(it -> it.mayWork(processor));
    }

    /**
     * As many segments as another says, as long as the gate is open. To be made anew for each
     * processor: its builder asks once, and takes 0 for a mistake.
     */
    public MaxSegmentProvider over(MaxSegmentProvider share) {
        var built = new AtomicBoolean();
        return processor ->
                built.compareAndSet(false, true) || isOpen(processor)
                        ? share.getMaxSegments(processor)
                        : 0;
    }
}
