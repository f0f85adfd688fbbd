package org.safelight.operations.deadletter;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationWork;
import org.safelight.operations.task.Progress;
import org.safelight.operations.task.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Does with the letters of this process what operators asked for. Nothing has to be remembered
 * between two steps: a letter that was tried since the operation was asked for is not tried again.
 */
public final class LetterWork implements OperationWork {

    /** All letters of a processor are handed over again; the target is its name. */
    public static final String RETRY_ALL = "retry-dead-letters";

    /** One sequence is handed over again; the target is a letter of it. */
    public static final String RETRY = "retry-dead-letter";

    /** One letter is thrown away; the target is that letter. */
    public static final String DISCARD = "discard-dead-letter";

    static final String SEQUENCE = "sequence";
    static final String LETTERS = "letters";

    private static final Logger log = LoggerFactory.getLogger(LetterWork.class);
    private static final Duration ONE_STEP = Duration.ofSeconds(1);

    private final Letters letters;
    private final List<KeptLetters> kept;

    public LetterWork(Letters letters, List<KeptLetters> kept) {
        this.letters = letters;
        this.kept = List.copyOf(kept);
    }

    @Override
    public boolean takes(Operation operation) {
        return switch (operation.kind()) {
            case RETRY_ALL -> letters.has(operation.target());
            case RETRY, DISCARD ->
                    new LetterId(operation.target()).processor().filter(letters::has).isPresent();
            default -> false;
        };
    }

    @Override
    public Step advance(Operation operation) {
        return switch (operation.kind()) {
            case RETRY_ALL -> retryAll(operation);
            case RETRY -> retry(operation);
            default -> discard(operation);
        };
    }

    private Step retryAll(Operation operation) {
        String processor = operation.target();
        long end = System.nanoTime() + ONE_STEP.toNanos();
        boolean more = true;
        while (more && System.nanoTime() < end) {
            more = letters.handOver(processor, letter -> isUntried(letter, operation));
        }
        long left = letters.size(processor);
        if (more) {
            long all = Long.parseLong(operation.parameters().getOrDefault(LETTERS, "0"));
            return Step.going(Progress.of(all - left, Math.max(1, all)));
        }
        return left == 0 ? Step.done() : Step.done(left + " letters are left");
    }

    /** Whether it has lain there since before, without having been tried since. */
    private static boolean isUntried(
            DeadLetter<? extends EventMessage<?>> letter, Operation operation) {
        return letter.lastTouched().isBefore(operation.requestedAt());
    }

    private Step retry(Operation operation) {
        var id = new LetterId(operation.target());
        String processor = id.processor().orElseThrow();
        String sequence = sequence(operation);
        letters.handOver(
                processor,
                letter -> letters.isOf(sequence, letter) && isUntried(letter, operation));
        long left =
                letters.first(processor, LetterBoard.MOST_TOLD).stream()
                        .filter(letter -> letter.sequence().equals(sequence))
                        .count();
        return left == 0 ? Step.done() : Step.done(left + " letters of its sequence are left");
    }

    private Step discard(Operation operation) {
        var id = new LetterId(operation.target());
        String processor = id.processor().orElseThrow();
        for (KeptLetters never : kept) {
            if (never.processor().equals(processor)) {
                return Step.failed(never.why());
            }
        }
        boolean there = letters.discard(processor, sequence(operation), id.event());
        log.info(
                "Dead letter {} was discarded for {}: {}",
                operation.target(),
                operation.requestedBy(),
                there);
        return there ? Step.done("discarded") : Step.done("the letter was gone already");
    }

    private static String sequence(Operation operation) {
        return Objects.requireNonNull(operation.parameters().get(SEQUENCE));
    }
}
