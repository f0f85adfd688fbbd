package org.safelight.contract.search;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.ThumbnailState;

import java.time.LocalDate;

/**
 * What else must be true of a photo; what is null does not matter.
 *
 * @param takenFrom the first day, by the same rule that sorts the timeline
 * @param takenTo the last day
 * @param camera words that must all stand in make and model, at most 100 characters
 * @param lens words that must all stand in the lens's name, at most 100 characters
 * @param minRating that many stars or more, 0 for any
 * @param located whether it is known where the photo was taken
 */
public record SearchFilter(
        @Nullable LocalDate takenFrom,
        @Nullable LocalDate takenTo,
        @Nullable String camera,
        @Nullable String lens,
        int minRating,
        @Nullable Boolean favourite,
        @Nullable Boolean located,
        @Nullable Area area,
        @Nullable ThumbnailState thumbnail) {

    public static final int MAX_LENGTH = 100;
    public static final SearchFilter NONE =
            new SearchFilter(null, null, null, null, 0, null, null, null, null);

    private static final int LAST_YEAR = 9999;

    public SearchFilter {
        if (isOutside(takenFrom) || isOutside(takenTo)) {
            throw new IllegalArgumentException("A day is in the years 0 to 9999");
        }
        if (takenFrom != null && takenTo != null && takenTo.isBefore(takenFrom)) {
            throw new IllegalArgumentException("The last day is not before the first");
        }
        if (isTooLong(camera) || isTooLong(lens)) {
            throw new IllegalArgumentException("Camera and lens have at most 100 characters");
        }
        if (minRating < 0 || minRating > 5) {
            throw new IllegalArgumentException("A rating is 0 to 5");
        }
    }

    private static boolean isOutside(@Nullable LocalDate day) {
        return day != null && (day.getYear() < 0 || day.getYear() > LAST_YEAR);
    }

    private static boolean isTooLong(@Nullable String text) {
        return text != null && text.length() > MAX_LENGTH;
    }
}
