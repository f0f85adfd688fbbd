package org.safelight.thumbnails.saga;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;

import com.fasterxml.jackson.annotation.JsonAutoDetect;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoCommand.GiveUpThumbnail;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.thumbnails.command.ThumbnailCommands;

/**
 * One photo on its way to a thumbnail: from the upload, or a retry by hand, until there is one, or
 * can be none. Asks once; asking again, when it is due, is the work of the backlog's sweep.
 *
 * <p>The log may deliver an event more than once. So each step looks first whether it is news.
 */
@Saga
@ProcessingGroup(ThumbnailSaga.GROUP)
@JsonAutoDetect(fieldVisibility = ANY)
public class ThumbnailSaga {

    /** The event processor that sagas of this type run in. */
    public static final String GROUP = "thumbnail-saga";

    private static final String PHOTO = "photoId";

    private ObjectKey source;
    private long lastSeen = -1;

    @StartSaga
    @SagaEventHandler(associationProperty = PHOTO)
    void on(PhotoUploaded event, @SequenceNumber long sequence, ThumbnailCommands commands) {
        begin(event, event.original(), event.facts().format(), sequence, commands);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = PHOTO)
    void on(
            ThumbnailRetryRequested event,
            @SequenceNumber long sequence,
            ThumbnailCommands commands) {
        begin(event, event.original(), event.format(), sequence, commands);
    }

    @SagaEventHandler(associationProperty = PHOTO)
    void on(
            ThumbnailAttemptFailed event,
            @SequenceNumber long sequence,
            ThumbnailCommands commands,
            AttemptLimit limit) {
        if (isNews(sequence) && limit.isReachedBy(event.attempt())) {
            commands.tell(new GiveUpThumbnail(event.photoId(), source, event.fault()));
        }
        remember(sequence);
    }

    @SagaEventHandler(associationProperty = PHOTO)
    void on(ThumbnailGenerated event, @SequenceNumber long sequence) {
        endIfNews(sequence);
    }

    @SagaEventHandler(associationProperty = PHOTO)
    void on(ThumbnailFailed event, @SequenceNumber long sequence) {
        endIfNews(sequence);
    }

    @SagaEventHandler(associationProperty = PHOTO)
    void on(PhotoPurged event, @SequenceNumber long sequence) {
        endIfNews(sequence);
    }

    private void begin(
            PhotoEvent event,
            Original original,
            ImageFormat format,
            long sequence,
            ThumbnailCommands commands) {
        if (isNews(sequence)) {
            source = original.key();
            commands.ask(new RenderThumbnail(event.photoId(), original, format));
        }
        remember(sequence);
    }

    /** Not {@code @EndSaga}: an old event must not end what a later upload began. */
    private void endIfNews(long sequence) {
        if (isNews(sequence)) {
            SagaLifecycle.end();
        }
    }

    private boolean isNews(long sequence) {
        return sequence > lastSeen;
    }

    private void remember(long sequence) {
        lastSeen = Math.max(lastSeen, sequence);
    }
}
