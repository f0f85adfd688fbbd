package org.safelight.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.command.upload.Upload;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.UploadOutcome;

/**
 * What became of one file.
 *
 * @param duplicate the owner had these bytes already
 * @param trashed and they lie in the trash
 * @param revision known of a new photo only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UploadResult(
        PhotoId id, ContentHash hash, boolean duplicate, boolean trashed, @Nullable Long revision) {

    static UploadResult of(Upload upload) {
        boolean created = upload.outcome() == UploadOutcome.CREATED;
        return new UploadResult(
                upload.photoId(),
                upload.hash(),
                !created,
                upload.outcome() == UploadOutcome.DUPLICATE_IN_TRASH,
                created ? 1L : null);
    }
}
