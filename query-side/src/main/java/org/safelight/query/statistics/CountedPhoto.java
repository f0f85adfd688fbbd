package org.safelight.query.statistics;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.media.Camera;
import org.safelight.contract.media.CaptureTime;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.query.library.TimelineKey;

import java.time.Instant;
import java.time.temporal.ChronoField;

/**
 * What one photo adds to the statistics.
 *
 * @param month in which it was taken by the rule of the timeline, counted from the year 0
 * @param firstMonth the same as the file says it, or the upload where the file says nothing
 * @param camera make and model; empty where the file says nothing
 * @param thumbnailBytes 0 while there is no thumbnail
 */
public record CountedPhoto(
        UserId owner,
        long month,
        long firstMonth,
        String camera,
        boolean trashed,
        long originalBytes,
        long thumbnailBytes) {

    static CountedPhoto uploaded(PhotoUploaded event, Instant at) {
        long month = month(event.facts().takenAt(), at);
        return new CountedPhoto(
                event.owner(),
                month,
                month,
                name(event.facts().camera()),
                false,
                event.original().bytes(),
                0);
    }

    CountedPhoto dated(@Nullable CaptureTime corrected) {
        long now = corrected == null ? firstMonth : month(corrected, Instant.EPOCH);
        return new CountedPhoto(
                owner, now, firstMonth, camera, trashed, originalBytes, thumbnailBytes);
    }

    CountedPhoto trashed(boolean now) {
        return new CountedPhoto(
                owner, month, firstMonth, camera, now, originalBytes, thumbnailBytes);
    }

    CountedPhoto withThumbnail(long bytes) {
        return new CountedPhoto(owner, month, firstMonth, camera, trashed, originalBytes, bytes);
    }

    private static long month(@Nullable CaptureTime takenAt, Instant uploadedAt) {
        return TimelineKey.localTime(takenAt, uploadedAt).getLong(ChronoField.PROLEPTIC_MONTH);
    }

    /** Most cameras say their make again in their model. */
    private static String name(@Nullable Camera camera) {
        if (camera == null) {
            return "";
        }
        String make = camera.make() == null ? "" : camera.make().strip();
        String model = camera.model() == null ? "" : camera.model().strip();
        boolean isSaid = model.regionMatches(true, 0, make, 0, make.length());
        return (isSaid ? model : make + " " + model).strip();
    }
}
