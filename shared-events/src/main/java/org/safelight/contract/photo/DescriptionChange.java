package org.safelight.contract.photo;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.media.CaptureTime;

import java.util.List;

/** The parts of a {@link Description} to change; what is null stays as it is. */
public record DescriptionChange(
        @Nullable Personal<Caption> caption,
        @Nullable Personal<List<Tag>> tags,
        @Nullable Boolean favourite,
        @Nullable Integer rating,
        @Nullable DateCorrection date) {

    /** A new date, or with null the camera's own again. */
    public record DateCorrection(@Nullable CaptureTime to) {}

    /** The description that results, with the limits of {@link Description} upheld. */
    public Description appliedTo(Description before) {
        return new Description(
                caption == null ? before.caption() : caption,
                tags == null ? before.tags() : tags,
                favourite == null ? before.favourite() : favourite,
                rating == null ? before.rating() : rating,
                date == null ? before.correctedDate() : date.to());
    }
}
