package org.safelight.query.library;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.media.CaptureTime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/**
 * The one rule that sorts the timeline: by what the clock on the wall showed when a photo was
 * taken, and by the moment of the upload, in UTC, where nobody knows.
 */
public final class TimelineKey {

    /** The finest parts of a second in which every {@link LocalDateTime} fits a long. */
    private static final int PARTS = 100;

    private static final long PARTS_A_DAY = 24L * 60 * 60 * PARTS;

    private TimelineKey() {}

    /** A number that is greater the later the photo was taken, in hundredths of a second. */
    public static long of(PhotoView photo) {
        return of(localTime(photo.takenAt(), photo.uploadedAt()));
    }

    /** The number that a photo would have which was taken at this moment. */
    public static long of(LocalDateTime local) {
        return local.toEpochSecond(ZoneOffset.UTC) * PARTS
                + local.get(ChronoField.MILLI_OF_SECOND) / (1000 / PARTS);
    }

    /** The place in a timeline, the last taken first, behind which a day begins. */
    public static PageToken endOf(LocalDate day) {
        long next = day.plusDays(1).toEpochDay() * PARTS_A_DAY;
        return new PageToken(PageToken.Listing.TAKEN, Long.toString(next), "");
    }

    /** The day on which something with this key was taken. */
    public static LocalDate dayOf(long key) {
        return LocalDate.ofEpochDay(Math.floorDiv(key, PARTS_A_DAY));
    }

    /** What the clock showed, by the same rule. */
    public static LocalDateTime localTime(@Nullable CaptureTime takenAt, Instant uploadedAt) {
        return takenAt == null
                ? LocalDateTime.ofInstant(uploadedAt, ZoneOffset.UTC)
                : takenAt.local();
    }
}
