package org.safelight.operations.deadletter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the processes tell of their dead letters, the same for all of them. */
public interface LetterBoard {

    /** As many letters of one processor are told at most, those that would be tried first. */
    int MOST_TOLD = 1_000;

    /**
     * How many letters a processor has.
     *
     * @param at when that was told, as exact as milliseconds
     */
    record Count(String processor, long letters, Instant at) {}

    /**
     * Replaces what is told of a processor.
     *
     * @param letters the first ones, at most {@link #MOST_TOLD}
     */
    void tell(Count count, List<Letter> letters);

    /** Tells that nothing but the time has changed. */
    void tellAgain(Count count);

    /**
     * Letters by processor, in the order in which they were told.
     *
     * @param processor null for all
     * @param behind the id of the letter behind which to begin, null for the beginning; where it is
     *     gone there are none
     */
    List<Letter> list(@Nullable String processor, @Nullable String behind, int limit);

    Optional<Letter> find(LetterId id);

    /** Every processor that has told of its letters, by name. */
    List<Count> counts();
}
