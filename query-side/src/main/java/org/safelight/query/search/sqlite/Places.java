package org.safelight.query.search.sqlite;

import org.safelight.query.library.MalformedPageTokenException;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Places on the timeline as numbers of 63 bits, each for one photo of all: the moment, in
 * hundredths of a second, and behind it bits of the photo's id, so that photos of the same moment
 * stand in the order of their ids. Times before the year -1000 and after 10148 count as the first
 * and the last.
 */
final class Places {

    private static final int BITS_OF_ID = 18;
    private static final int BITS_OF_MOMENT = 63 - BITS_OF_ID;
    private static final long MOMENTS = (1L << BITS_OF_MOMENT) - 1;
    private static final long BEGINNING =
            LocalDateTime.of(-1000, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC) * 100;

    /** Tries at one moment, before those that are next to it are thought of. */
    private static final int TRIES = 16;

    /** Spreads tries over a moment. */
    private static final long STEP = 0x2545F4914F6CDD1DL;

    private Places() {}

    /** The lowest place of a moment, for all that is not earlier. */
    static long from(long moment) {
        long last = BEGINNING + MOMENTS - 1;
        return (Math.clamp(moment, BEGINNING, last) - BEGINNING) << BITS_OF_ID;
    }

    /** Where a photo belongs, and where it may go instead as long as somebody is there. */
    static long of(long moment, String id, int attempt) {
        long first = from(moment) >> BITS_OF_ID;
        long at = (first + attempt / TRIES) % MOMENTS;
        return (at << BITS_OF_ID) | slot(id, attempt);
    }

    private static long slot(String id, int attempt) {
        long bits =
                attempt == 0
                        ? Long.parseUnsignedLong(id, 0, 16, 16)
                        : (Long.parseUnsignedLong(id, 16, 32, 16) + attempt) * STEP;
        return bits >>> (Long.SIZE - BITS_OF_ID);
    }

    static long parse(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedPageTokenException();
        }
    }
}
