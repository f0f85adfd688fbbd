package org.safelight.operations.deadletter;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.safelight.operations.log.EntryWriter;
import org.safelight.platform.axon.DeadLetterRetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The dead letters that this process can reach: those of its own processors. */
public final class Letters {

    private final EventProcessingConfiguration processing;
    private final LetterSequence sequence;
    private final EntryWriter writer;

    public Letters(
            EventProcessingConfiguration processing, LetterSequence sequence, EntryWriter writer) {
        this.processing = processing;
        this.sequence = sequence;
        this.writer = writer;
    }

    /** The processors here that put letters aside. */
    List<String> processors() {
        return processing.eventProcessors().keySet().stream().filter(this::has).sorted().toList();
    }

    /** Sagas have none: what they cannot handle, they try again. */
    boolean has(String processor) {
        return processing.sequencedDeadLetterProcessor(processor).isPresent();
    }

    long size(String processor) {
        return queue(processor).size();
    }

    /** The first letters of a processor, sequence by sequence. */
    List<Letter> first(String processor, int most) {
        List<Letter> letters = new ArrayList<>();
        for (Iterable<DeadLetter<? extends EventMessage<?>>> each :
                queue(processor).deadLetters()) {
            for (DeadLetter<? extends EventMessage<?>> letter : each) {
                if (letters.size() == most) {
                    return letters;
                }
                letters.add(told(processor, letter));
            }
        }
        return letters;
    }

    private Letter told(String processor, DeadLetter<? extends EventMessage<?>> letter) {
        return new Letter(
                LetterId.of(processor, letter.message().getIdentifier()),
                processor,
                sequence.of(letter),
                letter.cause().map(cause -> cause.type() + ": " + cause.message()).orElse(null),
                DeadLetterRetry.attempts(letter),
                letter.enqueuedAt(),
                letter.lastTouched(),
                writer.entry(letter.message(), null));
    }

    /**
     * Hands the first sequence that is wanted to its handler again, letter by letter, until one is
     * refused.
     *
     * @return false where no sequence is wanted
     */
    boolean handOver(String processor, Predicate<DeadLetter<? extends EventMessage<?>>> wanted) {
        boolean[] found = {false};
        boolean _ =
                handler(processor)
                        .process(
                                letter -> {
                                    boolean it = wanted.test(letter);
                                    found[0] |= it;
                                    return it;
                                });
        return found[0];
    }

    /** Whether a letter is of a sequence. */
    boolean isOf(String wanted, DeadLetter<? extends EventMessage<?>> letter) {
        return wanted.equals(sequence.of(letter));
    }

    /** Throws a letter away. Whether it was there. */
    boolean discard(String processor, String letterSequence, String event) {
        Optional<DeadLetter<? extends EventMessage<?>>> found =
                StreamSupport.stream(
                                queue(processor).deadLetterSequence(letterSequence).spliterator(),
                                false)
                        .filter(letter -> letter.message().getIdentifier().equals(event))
                        .findFirst();
        found.ifPresent(queue(processor)::evict);
        return found.isPresent();
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queue(String processor) {
        return processing.deadLetterQueue(processor).orElseThrow();
    }

    private SequencedDeadLetterProcessor<EventMessage<?>> handler(String processor) {
        return processing.sequencedDeadLetterProcessor(processor).orElseThrow();
    }
}
