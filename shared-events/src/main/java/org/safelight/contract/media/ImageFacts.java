package org.safelight.contract.media;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.Personal.Open;

/**
 * What the header of an image file says.
 *
 * @param dimensions as the picture is shown, after its orientation is applied
 * @param orientation Exif orientation, 1 to 8 (Exif 2.32, tag 274); 1 where none is given
 */
public record ImageFacts(
        ImageFormat format,
        Dimensions dimensions,
        int orientation,
        @Nullable CaptureTime takenAt,
        @Nullable Camera camera,
        @Nullable Exposure exposure,
        @Nullable Personal<Place> place) {

    public ImageFacts {
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("Orientation is 1 to 8");
        }
    }

    /** The facts about a picture whose place is named openly, or not at all. */
    public static ImageFacts of(
            ImageFormat format,
            Dimensions dimensions,
            int orientation,
            @Nullable CaptureTime takenAt,
            @Nullable Camera camera,
            @Nullable Exposure exposure,
            @Nullable Place place) {
        return new ImageFacts(
                format,
                dimensions,
                orientation,
                takenAt,
                camera,
                exposure,
                place == null ? null : new Open<>(place));
    }

    /** The same facts, and this place. */
    public ImageFacts at(@Nullable Personal<Place> other) {
        return new ImageFacts(format, dimensions, orientation, takenAt, camera, exposure, other);
    }
}
