package org.safelight.access.limit;

import java.time.Duration;

/** Whether a request may be made, as far as plans go. */
sealed interface Verdict {

    /** The word for the quota of a day, beside those of {@link Budget}. */
    String DAY = "day";

    /**
     * It may.
     *
     * @param rateLeft what the narrowest account has left of this budget
     * @param dayLeft and of its day
     */
    record Granted(long rateLeft, long dayLeft) implements Verdict {

        private static final long NOT_COUNTED = -1;

        /** Nobody could tell. */
        static final Granted UNCOUNTED = new Granted(NOT_COUNTED, NOT_COUNTED);

        boolean isCounted() {
            return rateLeft != NOT_COUNTED;
        }
    }

    /**
     * It may not.
     *
     * @param account whose plan is used up
     * @param word what of it: a budget's word, or {@link #DAY}
     * @param pause how long it is until one more is allowed
     */
    record Refused(Account account, String word, Duration pause) implements Verdict {}
}
