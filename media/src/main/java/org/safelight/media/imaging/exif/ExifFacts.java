package org.safelight.media.imaging.exif;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.Camera;
import org.safelight.contract.media.CaptureTime;
import org.safelight.contract.media.Exposure;
import org.safelight.contract.media.Place;

/** What Exif metadata says (Exif 2.32); orientation 1 and nulls where it says nothing. */
public record ExifFacts(
        int orientation,
        @Nullable CaptureTime takenAt,
        @Nullable Camera camera,
        @Nullable Exposure exposure,
        @Nullable Place place) {

    static final ExifFacts NONE = new ExifFacts(1, null, null, null, null);
}
