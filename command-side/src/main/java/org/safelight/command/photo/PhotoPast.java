package org.safelight.command.photo;

import org.jspecify.annotations.Nullable;
import org.safelight.command.past.Past;
import org.safelight.contract.Reversal;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.DescriptionChange;
import org.safelight.contract.photo.DescriptionChange.DateCorrection;
import org.safelight.contract.photo.PhotoCommand.RevertPhoto;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;

import java.util.Objects;
import java.util.Optional;

/**
 * The past of a photo. An upload is undone by the trash, where the photo can wait to be brought
 * back; a purge cannot be undone.
 */
public final class PhotoPast implements Past {

    private static final DescriptionChange NO_WORDS =
            new DescriptionChange(
                    Description.NONE.caption(),
                    Description.NONE.tags(),
                    false,
                    0,
                    new DateCorrection(null));

    private @Nullable PhotoUploaded upload;
    private Description description = Description.NONE;
    private @Nullable Reversal<DescriptionChange> words;
    private @Nullable Reversal<Boolean> trashed;
    private boolean purged;

    @Override
    public void before(Object event) {
        if (event instanceof PhotoUploaded uploaded) {
            upload = uploaded;
            description = Description.NONE;
        } else if (event instanceof PhotoDescribed described) {
            description = described.description();
        }
    }

    @Override
    public void undone(Object event) {
        if (event instanceof PhotoEvent ofPhoto) {
            note(ofPhoto);
            before(ofPhoto);
        }
    }

    private void note(PhotoEvent event) {
        switch (event) {
            case PhotoUploaded _ -> {
                words = new Reversal<>(NO_WORDS, NO_WORDS);
                trashed = new Reversal<>(false, true);
            }
            case PhotoDescribed described -> words = words(described.description());
            case PhotoTrashed _ -> trashed = new Reversal<>(true, false);
            case PhotoRestored _ -> trashed = new Reversal<>(false, true);
            case PhotoPurged _ -> purged = true;
            case ThumbnailGenerated _,
                    ThumbnailAttemptFailed _,
                    ThumbnailFailed _,
                    ThumbnailRetryRequested _ -> {
                // There is nothing of the owner's in a thumbnail.
            }
        }
    }

    private Reversal<DescriptionChange> words(Description after) {
        return new Reversal<>(change(after, description), change(description, after));
    }

    /** Makes the words of another description these, as far as they differ. */
    private static DescriptionChange change(Description these, Description other) {
        return new DescriptionChange(
                these.caption().equals(other.caption()) ? null : these.caption(),
                these.tags().equals(other.tags()) ? null : these.tags(),
                these.favourite() == other.favourite() ? null : these.favourite(),
                these.rating() == other.rating() ? null : these.rating(),
                Objects.equals(these.correctedDate(), other.correctedDate())
                        ? null
                        : new DateCorrection(these.correctedDate()));
    }

    @Override
    public boolean standsInTheWay(Object later) {
        return later instanceof PhotoEvent event
                && switch (event) {
                    case PhotoDescribed described -> isOverwritten(described.description());
                    case PhotoTrashed _ -> trashed == null || Objects.equals(trashed.left(), false);
                    case PhotoRestored _ -> trashed != null && Objects.equals(trashed.left(), true);
                    case PhotoPurged _ -> true;
                    case PhotoUploaded _,
                            ThumbnailGenerated _,
                            ThumbnailAttemptFailed _,
                            ThumbnailFailed _,
                            ThumbnailRetryRequested _ ->
                            false;
                };
    }

    private boolean isOverwritten(Description later) {
        return words != null
                && words.left() != null
                && !words.left().appliedTo(later).equals(later);
    }

    @Override
    public boolean mayBeUndoneBy(UserId user, @Nullable UserId actor) {
        return upload != null && user.equals(upload.owner());
    }

    @Override
    public Optional<Object> reversal() {
        return upload == null || purged || (words == null && trashed == null)
                ? Optional.empty()
                : Optional.of(
                        new RevertPhoto(upload.photoId(), upload.original().key(), words, trashed));
    }
}
