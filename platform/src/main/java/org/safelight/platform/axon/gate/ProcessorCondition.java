package org.safelight.platform.axon.gate;

/** Something that may keep an event processor from working in this process. */
@FunctionalInterface
public interface ProcessorCondition {

    /** Whether, as far as this is concerned, the processor of this name may work here now. */
    boolean mayWork(String processor);
}
