package org.safelight.contract.photo;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.Reversal;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ObjectKey;

import java.time.Instant;

/** What can be asked of a photo. Each is answered by an event, by nothing new, or by a refusal. */
public sealed interface PhotoCommand {

    PhotoId photoId();

    /** Make these stored bytes a photo. Answers an {@link UploadOutcome}. */
    record UploadPhoto(
            @TargetAggregateIdentifier PhotoId photoId,
            UserId owner,
            Original original,
            Personal<FileName> fileName,
            ImageFacts facts)
            implements PhotoCommand {}

    /** Note a finished thumbnail of the original under {@code source}. */
    record RecordThumbnail(
            @TargetAggregateIdentifier PhotoId photoId, ObjectKey source, Thumbnail thumbnail)
            implements PhotoCommand {}

    /** Note that rendering the original under {@code source} failed, but may succeed later. */
    record RecordFailedAttempt(
            @TargetAggregateIdentifier PhotoId photoId,
            ObjectKey source,
            ThumbnailFault fault,
            Instant failedAt)
            implements PhotoCommand {}

    /** Stop trying to render the original under {@code source}. */
    record GiveUpThumbnail(
            @TargetAggregateIdentifier PhotoId photoId, ObjectKey source, ThumbnailFault fault)
            implements PhotoCommand {}

    /** Try again, from the first attempt, what was given up. */
    record RetryThumbnail(@TargetAggregateIdentifier PhotoId photoId) implements PhotoCommand {}

    /** Change caption, tags, favourite, rating or date. */
    record DescribePhoto(@TargetAggregateIdentifier PhotoId photoId, DescriptionChange change)
            implements PhotoCommand {}

    /** Put the photo into the trash. */
    record TrashPhoto(@TargetAggregateIdentifier PhotoId photoId) implements PhotoCommand {}

    /** Take the photo out of the trash. */
    record RestorePhoto(@TargetAggregateIdentifier PhotoId photoId) implements PhotoCommand {}

    /** Remove the bytes of a trashed photo for good. */
    record PurgePhoto(@TargetAggregateIdentifier PhotoId photoId) implements PhotoCommand {}

    /**
     * Remove the bytes for good, in the trash or not, if they came under this key or under none.
     *
     * @param key names the key that was destroyed; null where there was none
     */
    record ErasePhoto(@TargetAggregateIdentifier PhotoId photoId, @Nullable String key)
            implements PhotoCommand {}

    /**
     * Take back what an earlier command did, all of it or nothing; what is null was not touched.
     *
     * @param source where the bytes are that were in the photo's place then
     */
    record RevertPhoto(
            @TargetAggregateIdentifier PhotoId photoId,
            ObjectKey source,
            @Nullable Reversal<DescriptionChange> description,
            @Nullable Reversal<Boolean> trashed)
            implements PhotoCommand {}
}
