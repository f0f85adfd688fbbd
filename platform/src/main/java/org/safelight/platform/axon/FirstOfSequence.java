package org.safelight.platform.axon;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

import java.util.Iterator;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Lets only the first letter of a sequence pass. The queue in MongoDB offers whichever letter was
 * tried the longest time ago: behind a first one that was refused again, that is one of its
 * successors.
 */
public record FirstOfSequence(EventProcessingConfiguration processing, String group)
        implements Predicate<DeadLetter<? extends EventMessage<?>>> {

    @Override
    public boolean test(DeadLetter<? extends EventMessage<?>> letter) {
        SequencedDeadLetterQueue<EventMessage<?>> queue =
                processing.deadLetterQueue(group).orElseThrow();
        Iterator<DeadLetter<? extends EventMessage<?>>> inOrder =
                queue.deadLetterSequence(sequenceOf(letter.message())).iterator();
        return inOrder.hasNext()
                && inOrder.next()
                        .message()
                        .getIdentifier()
                        .equals(letter.message().getIdentifier());
    }

    /** As it was said when the letter was put aside. */
    private Object sequenceOf(EventMessage<?> event) {
        return Objects.requireNonNullElse(
                processing.sequencingPolicy(group).getSequenceIdentifierFor(event),
                event.getIdentifier());
    }
}
