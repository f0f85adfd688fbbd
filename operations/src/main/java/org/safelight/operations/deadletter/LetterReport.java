package org.safelight.operations.deadletter;

import org.safelight.operations.deadletter.LetterBoard.Count;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Tells on the board, every second or so, of the letters of this process. */
public final class LetterReport {

    private static final Logger log = LoggerFactory.getLogger(LetterReport.class);
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(10);

    private final Letters letters;
    private final LetterBoard board;
    private final InstantSource clock;
    private final Map<String, List<Letter>> told = new HashMap<>();
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    public LetterReport(Letters letters, LetterBoard board, InstantSource clock) {
        this.letters = letters;
        this.board = board;
        this.clock = clock;
    }

    /** One look at every processor. What fails is tried again the next time. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    public synchronized void tell() {
        for (String processor : letters.processors()) {
            try {
                tell(processor);
            } catch (RuntimeException e) {
                log.warn("The dead letters of {} are not told anew, for now", processor, e);
            }
        }
    }

    /** How many letters each processor here has, as of the last look. */
    public Map<String, Count> counts() {
        return Map.copyOf(counts);
    }

    private void tell(String processor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var count = new Count(processor, letters.size(processor), now);
        List<Letter> first =
                count.letters() == 0 ? List.of() : letters.first(processor, LetterBoard.MOST_TOLD);
        Count before = counts.put(processor, count);
        if (before == null
                || before.letters() != count.letters()
                || !first.equals(told.get(processor))) {
            board.tell(count, first);
            told.put(processor, first);
        } else if (before.at().plus(AT_LEAST_EVERY).isBefore(now)) {
            board.tellAgain(count);
        } else {
            counts.put(processor, before);
        }
    }
}
