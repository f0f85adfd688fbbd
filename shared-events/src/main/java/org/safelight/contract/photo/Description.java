package org.safelight.contract.photo;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.Personal.Open;
import org.safelight.contract.media.CaptureTime;

import java.util.List;

/**
 * What the owner has written about a photo, always whole.
 *
 * @param tags each once, at most {@value #MAX_TAGS}, in the owner's order
 * @param rating 1 to 5 stars, 0 for none
 * @param correctedDate the date that replaces the camera's; null where the camera was right
 */
public record Description(
        Personal<Caption> caption,
        Personal<List<Tag>> tags,
        boolean favourite,
        int rating,
        @Nullable CaptureTime correctedDate) {

    public static final int MAX_TAGS = 100;
    public static final Description NONE = new Description(Caption.NONE, List.of(), false, 0, null);

    public Description {
        tags = tags instanceof Open<List<Tag>> open ? new Open<>(eachOnce(open.value())) : tags;
        if (rating < 0 || rating > 5) {
            throw new IllegalArgumentException("A rating is 0 to 5");
        }
    }

    /** A description that can be read. */
    public Description(
            Caption caption,
            List<Tag> tags,
            boolean favourite,
            int rating,
            @Nullable CaptureTime correctedDate) {
        this(new Open<>(caption), new Open<>(tags), favourite, rating, correctedDate);
    }

    private static List<Tag> eachOnce(List<Tag> tags) {
        List<Tag> distinct = tags.stream().distinct().toList();
        if (distinct.size() > MAX_TAGS) {
            throw new IllegalArgumentException("A photo has at most 100 tags");
        }
        return distinct;
    }
}
