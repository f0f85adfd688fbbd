package org.safelight.operations.deadletter;

import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationLedger;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what operators want done with dead letters, and writes it into the book of operations. */
public final class LetterDesk {

    private static final int LONGEST_REASON = 500;

    private final LetterBoard board;
    private final OperationLedger operations;
    private final List<KeptLetters> kept;

    public LetterDesk(LetterBoard board, OperationLedger operations, List<KeptLetters> kept) {
        this.board = board;
        this.operations = operations;
        this.kept = List.copyOf(kept);
    }

    public LetterBoard board() {
        return board;
    }

    /** Has the sequence of a letter handed over again, from its first letter. */
    public Operation retry(LetterId id, String by) {
        return operations.begin(LetterWork.RETRY, id.value(), told(found(id)), by);
    }

    /** Has all letters of a processor handed over again, each sequence in its order. */
    public Operation retryAll(String processor, String by) {
        Optional<LetterBoard.Count> count =
                board.counts().stream().filter(it -> it.processor().equals(processor)).findFirst();
        return count.map(
                        it ->
                                operations.begin(
                                        LetterWork.RETRY_ALL,
                                        processor,
                                        Map.of(LetterWork.LETTERS, Long.toString(it.letters())),
                                        by))
                .orElseThrow(() -> notFound("No processor of this name has told of its letters."));
    }

    /**
     * Has a letter thrown away for a reason, which is kept with it.
     *
     * @throws Problem when letters of its processor must be kept
     */
    public Operation discard(LetterId id, String reason, String by) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "invalid-value", "A reason has 1 to 500 characters.");
        }
        Letter letter = found(id);
        for (KeptLetters never : kept) {
            if (never.processor().equals(letter.processor())) {
                throw new Problem(HttpStatus.CONFLICT, "dead-letter-kept", never.why());
            }
        }
        Map<String, String> parameters = new HashMap<>(told(letter));
        parameters.put("reason", reason);
        return operations.begin(LetterWork.DISCARD, id.value(), parameters, by);
    }

    /** What stays known of a letter after it is gone. */
    private static Map<String, String> told(Letter letter) {
        return Map.of(
                LetterWork.SEQUENCE,
                letter.sequence(),
                "type",
                letter.event().type(),
                "aggregate",
                String.valueOf(letter.event().aggregate()));
    }

    private Letter found(LetterId id) {
        return board.find(id).orElseThrow(() -> notFound("There is no dead letter of this id."));
    }

    private static Problem notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", detail);
    }
}
