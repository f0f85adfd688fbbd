package org.safelight.contract.library;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.media.CaptureTime;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.photo.ThumbnailFault;

import java.time.Instant;

/**
 * A photo as its owner sees it.
 *
 * @param takenAt the corrected date, else the camera's; null where neither is known
 * @param revision counts the changes made by people, from 1; machines' work leaves it alone
 * @param thumbnail there when the state is READY
 * @param fault there when the state is FAILED
 */
public record PhotoView(
        PhotoId photoId,
        UserId owner,
        PhotoState state,
        long revision,
        Original original,
        FileName fileName,
        ImageFacts facts,
        Description description,
        Instant uploadedAt,
        @Nullable CaptureTime takenAt,
        ThumbnailState thumbnailState,
        @Nullable Thumbnail thumbnail,
        @Nullable ThumbnailFault fault) {}
