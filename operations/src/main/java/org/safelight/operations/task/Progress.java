package org.safelight.operations.task;

import org.jspecify.annotations.Nullable;

/**
 * How far an operation has come.
 *
 * @param part how much of it is done, from 0 to 1
 * @param eventsPerSecond how fast it goes at the moment, null where that is not known or makes no
 *     sense
 * @param secondsLeft how long it will take at this rate, null where that is not known
 */
public record Progress(double part, @Nullable Double eventsPerSecond, @Nullable Long secondsLeft) {

    /** Nothing is done yet. */
    public static final Progress NONE = new Progress(0, null, null);

    /** Everything is done. */
    public static final Progress ALL = new Progress(1, null, null);

    public Progress {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException("Progress is from 0 to 1, not " + part);
        }
    }

    /** So much of a whole, at an unknown rate; an empty whole is done. */
    public static Progress of(long done, long whole) {
        return new Progress(whole <= 0 ? 1 : Math.clamp((double) done / whole, 0, 1), null, null);
    }
}
