package org.safelight.operations.deadletter;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;

/**
 * Knows which sequence a letter of this shape's queues belongs to; Axon has no word for that which
 * all queues share.
 */
@FunctionalInterface
public interface LetterSequence {

    String of(DeadLetter<? extends EventMessage<?>> letter);
}
