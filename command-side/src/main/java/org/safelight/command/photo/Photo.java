package org.safelight.command.photo;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.safelight.command.guard.Guard;
import org.safelight.command.guard.Refused;
import org.safelight.contract.Personal.Sealed;
import org.safelight.contract.Refusal;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoCommand;
import org.safelight.contract.photo.PhotoCommand.DescribePhoto;
import org.safelight.contract.photo.PhotoCommand.ErasePhoto;
import org.safelight.contract.photo.PhotoCommand.GiveUpThumbnail;
import org.safelight.contract.photo.PhotoCommand.PurgePhoto;
import org.safelight.contract.photo.PhotoCommand.RecordFailedAttempt;
import org.safelight.contract.photo.PhotoCommand.RecordThumbnail;
import org.safelight.contract.photo.PhotoCommand.RestorePhoto;
import org.safelight.contract.photo.PhotoCommand.RetryThumbnail;
import org.safelight.contract.photo.PhotoCommand.RevertPhoto;
import org.safelight.contract.photo.PhotoCommand.TrashPhoto;
import org.safelight.contract.photo.PhotoCommand.UploadPhoto;
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
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.photo.UploadOutcome;

/**
 * One photo of one owner. A purged photo is gone for everybody, but its id is not used up: the same
 * bytes may be uploaded again. The owner's commands are answered by the revision that they lead to.
 */
@Aggregate
class Photo {

    @AggregateIdentifier private PhotoId photoId;
    private Stage stage = Stage.NEW;
    private UserId owner;
    private long revision;
    private Original original;
    private @Nullable String key;
    private ImageFormat format;
    private Description description;
    private @Nullable Thumbnail thumbnail;
    private boolean thumbnailFailed;
    private int failedAttempts;

    Photo() {}

    @CommandHandlerInterceptor
    void guard(PhotoCommand command, MetaData metaData) {
        if (command instanceof UploadPhoto upload) {
            Guard.mustBeOwner(metaData, upload.owner());
        } else if (stage == Stage.NEW || (stage == Stage.PURGED && !isForPurged(command))) {
            throw Refused.because(Refusal.NOT_FOUND);
        } else {
            Guard.mustBeOwner(metaData, owner);
            Guard.mustHaveSeen(metaData, revision);
        }
    }

    private static boolean isForPurged(PhotoCommand command) {
        return command instanceof PurgePhoto || command instanceof ErasePhoto;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    UploadOutcome handle(UploadPhoto command) {
        return switch (stage) {
            case ACTIVE -> UploadOutcome.DUPLICATE;
            case TRASHED -> UploadOutcome.DUPLICATE_IN_TRASH;
            case NEW, PURGED -> upload(command);
        };
    }

    private static UploadOutcome upload(UploadPhoto command) {
        apply(
                new PhotoUploaded(
                        command.photoId(),
                        command.owner(),
                        command.original(),
                        command.fileName(),
                        command.facts()));
        return UploadOutcome.CREATED;
    }

    @CommandHandler
    void handle(RecordThumbnail command) {
        refuseUnlessCurrent(command.source());
        if (thumbnail != null && isSecondCopy(thumbnail, command.thumbnail())) {
            throw Refused.because(Refusal.NOT_FOUND);
        }
        if (!command.thumbnail().equals(thumbnail)) {
            apply(new ThumbnailGenerated(photoId, command.thumbnail()));
        }
    }

    @CommandHandler
    void handle(RecordFailedAttempt command, BackOff backOff) {
        refuseUnlessCurrent(command.source());
        if (isThumbnailPending()) {
            int attempt = failedAttempts + 1;
            var retryAt = command.failedAt().plus(backOff.after(attempt));
            apply(new ThumbnailAttemptFailed(photoId, attempt, command.fault(), retryAt));
        }
    }

    @CommandHandler
    void handle(GiveUpThumbnail command) {
        refuseUnlessCurrent(command.source());
        if (isThumbnailPending()) {
            apply(new ThumbnailFailed(photoId, command.fault()));
        }
    }

    @CommandHandler
    long handle(RetryThumbnail command) {
        refuseInTrash();
        if (thumbnail == null && thumbnailFailed) {
            apply(new ThumbnailRetryRequested(photoId, original, format));
        }
        return revision;
    }

    @CommandHandler
    long handle(DescribePhoto command) {
        refuseInTrash();
        Description changed = command.change().appliedTo(description);
        if (!changed.equals(description)) {
            apply(new PhotoDescribed(photoId, changed));
        }
        return revision;
    }

    @CommandHandler
    long handle(TrashPhoto command) {
        if (stage == Stage.ACTIVE) {
            apply(new PhotoTrashed(photoId));
        }
        return revision;
    }

    @CommandHandler
    long handle(RestorePhoto command) {
        if (stage == Stage.TRASHED) {
            apply(new PhotoRestored(photoId));
        }
        return revision;
    }

    @CommandHandler
    void handle(PurgePhoto command) {
        if (stage == Stage.ACTIVE) {
            throw Refused.because(Refusal.PHOTO_NOT_TRASHED);
        }
        if (stage == Stage.TRASHED) {
            purge();
        }
    }

    /**
     * What the owner uploaded later, under another key, is not concerned; answers whether it is.
     */
    @CommandHandler
    boolean handle(ErasePhoto command) {
        boolean concerned = stage != Stage.PURGED && (key == null || key.equals(command.key()));
        if (concerned) {
            purge();
        }
        return concerned;
    }

    private void purge() {
        apply(new PhotoPurged(photoId, original.key(), thumbnail == null ? null : thumbnail.key()));
    }

    @CommandHandler
    long handle(RevertPhoto command) {
        new Undoing(original.key(), description, stage == Stage.TRASHED)
                .events(command)
                .forEach(AggregateLifecycle::apply);
        return revision;
    }

    /** A result for the bytes of an earlier upload is told to go, with the object it brings. */
    private void refuseUnlessCurrent(ObjectKey source) {
        if (!source.equals(original.key())) {
            throw Refused.because(Refusal.NOT_FOUND);
        }
    }

    private void refuseInTrash() {
        if (stage == Stage.TRASHED) {
            throw Refused.because(Refusal.PHOTO_TRASHED);
        }
    }

    /**
     * Two nodes may render the same photo at once; the second copy of the bytes is not needed. By
     * another recipe the same bytes are news, or they would be made again and again.
     */
    private static boolean isSecondCopy(Thumbnail kept, Thumbnail offered) {
        return kept.hash().equals(offered.hash())
                && kept.recipe().equals(offered.recipe())
                && !kept.key().equals(offered.key());
    }

    private boolean isThumbnailPending() {
        return thumbnail == null && !thumbnailFailed;
    }

    @EventSourcingHandler
    void on(PhotoEvent event) {
        switch (event) {
            case PhotoUploaded uploaded -> begin(uploaded);
            case ThumbnailGenerated generated -> thumbnail = generated.thumbnail();
            case ThumbnailAttemptFailed failed -> failedAttempts = failed.attempt();
            case ThumbnailFailed _ -> thumbnailFailed = true;
            case ThumbnailRetryRequested _ -> expectThumbnail();
            case PhotoDescribed described -> description = described.description();
            case PhotoTrashed _ -> stage = Stage.TRASHED;
            case PhotoRestored _ -> stage = Stage.ACTIVE;
            case PhotoPurged _ -> stage = Stage.PURGED;
        }
        if (isOwnersChange(event)) {
            revision++;
        }
    }

    /** What machines do must not spoil an edit that somebody has begun. */
    private static boolean isOwnersChange(PhotoEvent event) {
        return event instanceof PhotoDescribed
                || event instanceof PhotoTrashed
                || event instanceof PhotoRestored;
    }

    private void begin(PhotoUploaded event) {
        photoId = event.photoId();
        stage = Stage.ACTIVE;
        owner = event.owner();
        revision = 1;
        original = event.original();
        key = event.fileName() instanceof Sealed<FileName> name ? name.key() : null;
        format = event.facts().format();
        description = Description.NONE;
        thumbnail = null;
        expectThumbnail();
    }

    private void expectThumbnail() {
        thumbnailFailed = false;
        failedAttempts = 0;
    }
}
