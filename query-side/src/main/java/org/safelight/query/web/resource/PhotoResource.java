package org.safelight.query.web.resource;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.UserId;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.media.Camera;
import org.safelight.contract.media.Exposure;
import org.safelight.contract.media.Place;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Tag;

import java.time.Instant;
import java.util.List;

/**
 * A photo. What is not known is left out.
 *
 * @param width in pixels, as the picture is shown
 * @param height in pixels, as the picture is shown
 * @param dateCorrected whether {@code takenAt} is the owner's word rather than the camera's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhotoResource(
        PhotoId id,
        UserId owner,
        PhotoState state,
        long revision,
        FileName fileName,
        int width,
        int height,
        @Nullable TakenAtResource takenAt,
        boolean dateCorrected,
        Instant uploadedAt,
        Caption caption,
        List<Tag> tags,
        boolean favourite,
        int rating,
        @Nullable Camera camera,
        @Nullable Exposure exposure,
        @Nullable Place place,
        OriginalResource original,
        ThumbnailResource thumbnail) {

    public static PhotoResource of(PhotoView photo) {
        var facts = photo.facts();
        var words = photo.description();
        return new PhotoResource(
                photo.photoId(),
                photo.owner(),
                photo.state(),
                photo.revision(),
                photo.fileName(),
                facts.dimensions().width(),
                facts.dimensions().height(),
                TakenAtResource.of(photo.takenAt()),
                words.correctedDate() != null,
                photo.uploadedAt(),
                words.caption().or(Caption.NONE),
                words.tags().or(List.of()),
                words.favourite(),
                words.rating(),
                facts.camera(),
                facts.exposure(),
                Personal.readable(facts.place()),
                OriginalResource.of(photo),
                ThumbnailResource.of(photo));
    }
}
