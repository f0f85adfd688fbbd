package org.safelight.query.web.link;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.album.LinkTerms;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.library.ThumbnailState;
import org.safelight.contract.media.Camera;
import org.safelight.contract.media.Exposure;
import org.safelight.contract.media.Place;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Tag;
import org.safelight.media.imaging.MetadataRemoval;
import org.safelight.query.web.resource.TakenAtResource;

import java.util.List;

/**
 * A photo as a stranger sees it. Bytes are asked for at {@code photos/<id>/thumbnail} and {@code
 * …/original} behind the link's own address.
 *
 * @param placeholder a ThumbHash in base64; missing while there is no thumbnail
 * @param download whether the original can be had
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LinkedPhotoResource(
        PhotoId id,
        int width,
        int height,
        Caption caption,
        ThumbnailState thumbnail,
        @Nullable String placeholder,
        boolean download,
        @Nullable FileName fileName,
        @Nullable TakenAtResource takenAt,
        @Nullable List<Tag> tags,
        @Nullable Camera camera,
        @Nullable Exposure exposure,
        @Nullable Place place) {

    public static LinkedPhotoResource of(PhotoView photo, LinkTerms terms) {
        var facts = photo.facts();
        var words = photo.description();
        boolean told = terms.metadata();
        return new LinkedPhotoResource(
                photo.photoId(),
                facts.dimensions().width(),
                facts.dimensions().height(),
                words.caption().or(Caption.NONE),
                photo.thumbnailState(),
                photo.thumbnail() == null ? null : photo.thumbnail().placeholder(),
                isDownloadable(photo, terms),
                told ? photo.fileName() : null,
                told ? TakenAtResource.of(photo.takenAt()) : null,
                told ? words.tags().or(List.of()) : null,
                told ? facts.camera() : null,
                told ? facts.exposure() : null,
                terms.gps() ? Personal.readable(facts.place()) : null);
    }

    /** Whether the original goes out as it is, with all that stands in the file. */
    public static boolean isWhole(LinkTerms terms) {
        return terms.metadata() && terms.gps();
    }

    /** Of some formats it is not known how to take out what must not go out. */
    public static boolean isDownloadable(PhotoView photo, LinkTerms terms) {
        return terms.download()
                && (isWhole(terms) || MetadataRemoval.isKnownFor(photo.facts().format()));
    }
}
