package org.safelight.thumbnails.flow;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.Refusal;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoCommand.GiveUpThumbnail;
import org.safelight.contract.photo.PhotoCommand.PurgePhoto;
import org.safelight.contract.photo.PhotoCommand.RecordFailedAttempt;
import org.safelight.contract.photo.PhotoCommand.RecordThumbnail;
import org.safelight.contract.photo.PhotoCommand.RetryThumbnail;
import org.safelight.contract.photo.PhotoCommand.UploadPhoto;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Thumbnail;

import java.time.Duration;

/** As much of the command side's photo as thumbnails have to do with. */
@Aggregate
public class MiniPhoto {

    static final Duration BACK_OFF = Duration.ofSeconds(30);

    @AggregateIdentifier private PhotoId photoId;
    private @Nullable Original original;
    private @Nullable Thumbnail thumbnail;
    private int attempts;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(UploadPhoto command) {
        apply(
                new PhotoUploaded(
                        command.photoId(),
                        command.owner(),
                        command.original(),
                        command.fileName(),
                        command.facts()));
    }

    @CommandHandler
    void handle(RecordThumbnail command) {
        refuseUnlessCurrent(command.source());
        if (!command.thumbnail().equals(thumbnail)) {
            apply(new ThumbnailGenerated(photoId, command.thumbnail()));
        }
    }

    @CommandHandler
    void handle(RecordFailedAttempt command) {
        refuseUnlessCurrent(command.source());
        var retryAt = command.failedAt().plus(BACK_OFF);
        apply(new ThumbnailAttemptFailed(photoId, attempts + 1, command.fault(), retryAt));
    }

    @CommandHandler
    void handle(GiveUpThumbnail command) {
        refuseUnlessCurrent(command.source());
        apply(new ThumbnailFailed(photoId, command.fault()));
    }

    @CommandHandler
    void handle(RetryThumbnail command) {
        if (original != null) {
            apply(new ThumbnailRetryRequested(photoId, original, ImageFormat.JPEG));
        }
    }

    @CommandHandler
    void handle(PurgePhoto command) {
        if (original != null) {
            apply(new PhotoPurged(photoId, original.key(), null));
        }
    }

    private void refuseUnlessCurrent(ObjectKey source) {
        if (original == null || !source.equals(original.key())) {
            throw new CommandExecutionException("gone", null, Refusal.NOT_FOUND);
        }
    }

    @EventSourcingHandler
    void on(PhotoUploaded event) {
        photoId = event.photoId();
        original = event.original();
    }

    @EventSourcingHandler
    void on(ThumbnailGenerated event) {
        thumbnail = event.thumbnail();
    }

    @EventSourcingHandler
    void on(ThumbnailAttemptFailed event) {
        attempts = event.attempt();
    }

    @EventSourcingHandler
    void on(ThumbnailRetryRequested event) {
        attempts = 0;
    }

    @EventSourcingHandler
    void on(PhotoPurged event) {
        original = null;
        thumbnail = null;
    }
}
