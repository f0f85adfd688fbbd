package org.safelight.platform.axon;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Lets only the first letter of a sequence pass. The queue in MongoDB offers whichever letter was
 * tried the longest time ago: behind a first one that was refused again, that is one of its
 * successors. Good for one look through a queue, during which it asks once for each sequence.
 */
public final class FirstOfSequence implements Predicate<DeadLetter<? extends EventMessage<?>>> {

    private final EventProcessingConfiguration processing;
    private final String group;
    private final Map<Object, String> first = new HashMap<>();

    public FirstOfSequence(EventProcessingConfiguration processing, String group) {
        this.processing = processing;
        this.group = group;
    }

    @Override
    public boolean test(DeadLetter<? extends EventMessage<?>> letter) {
        String event = letter.message().getIdentifier();
        return event.equals(first.computeIfAbsent(sequenceOf(letter.message()), this::firstOf));
    }

    private String firstOf(Object sequence) {
        SequencedDeadLetterQueue<EventMessage<?>> queue =
                processing.deadLetterQueue(group).orElseThrow();
        Iterator<DeadLetter<? extends EventMessage<?>>> inOrder =
                queue.deadLetterSequence(sequence).iterator();
        return inOrder.hasNext() ? inOrder.next().message().getIdentifier() : "";
    }

    /** As it was said when the letter was put aside. */
    private Object sequenceOf(EventMessage<?> event) {
        return Objects.requireNonNullElse(
                processing.sequencingPolicy(group).getSequenceIdentifierFor(event),
                event.getIdentifier());
    }
}
