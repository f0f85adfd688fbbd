package org.safelight.thumbnails.render;

import org.safelight.contract.Refusal;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.PhotoCommand;
import org.safelight.contract.photo.PhotoCommand.GiveUpThumbnail;
import org.safelight.contract.photo.PhotoCommand.RecordFailedAttempt;
import org.safelight.contract.photo.PhotoCommand.RecordThumbnail;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.thumbnails.command.ThumbnailCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Does what one request asks, outside any transaction, and tells the photo how it went. A report
 * that does not arrive is no loss: the backlog asks again, and the same input gives the same bytes
 * under the same key.
 */
public final class Rendering {

    private static final Logger log = LoggerFactory.getLogger(Rendering.class);
    private static final Set<Refusal> GONE = Set.of(Refusal.NOT_FOUND, Refusal.PHOTO_PURGED);

    private final ThumbnailMaker maker;
    private final ThumbnailCommands commands;
    private final InstantSource clock;

    public Rendering(ThumbnailMaker maker, ThumbnailCommands commands, InstantSource clock) {
        this.maker = maker;
        this.commands = commands;
        this.clock = clock;
    }

    /** What became of a thumbnail that was to be made anew. */
    public enum Renewed {
        /** The photo has it, or wants none any more. */
        DONE,
        /** The original cannot be rendered; the thumbnail that is there stays. */
        IMPOSSIBLE,
        /** Something is out of order that may be in order later. */
        NOT_NOW
    }

    /** Never throws, unless the machine itself is out of order. */
    public void run(RenderThumbnail request) {
        var _ = isTold(attempt(request));
    }

    /**
     * The same for a photo that has a thumbnail, and keeps it where this does not go well. Of that
     * the photo is not told: it has lost nothing.
     */
    public Renewed renew(RenderThumbnail request) {
        return switch (attempt(request)) {
            case RecordThumbnail made -> isTold(made) ? Renewed.DONE : Renewed.NOT_NOW;
            case GiveUpThumbnail _ -> Renewed.IMPOSSIBLE;
            default -> Renewed.NOT_NOW;
        };
    }

    private boolean isTold(PhotoCommand report) {
        try {
            Optional<Refusal> refusal = commands.tell(report);
            refusal.ifPresent(why -> refused(report, why));
            return true;
        } catch (RuntimeException e) {
            log.warn("No report on photo {}; its thumbnail is tried again", report.photoId(), e);
            return false;
        }
    }

    private PhotoCommand attempt(RenderThumbnail request) {
        ObjectKey source = request.original().key();
        try {
            return new RecordThumbnail(request.photoId(), source, maker.make(request));
        } catch (UnreadableImageException e) {
            log.info("Photo {} cannot have a thumbnail: {}", request.photoId(), e.reason());
            return new GiveUpThumbnail(request.photoId(), source, Faults.of(e));
        } catch (IOException e) {
            return failed(request, Faults.of(e), e);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // The stack is unwound and its pixels are garbage, so there is memory to go on with.
            return failed(request, Faults.unexpected(e), e);
        }
    }

    private PhotoCommand failed(RenderThumbnail request, ThumbnailFault fault, Throwable cause) {
        log.warn("An attempt at the thumbnail of photo {} failed", request.photoId(), cause);
        return new RecordFailedAttempt(
                request.photoId(), request.original().key(), fault, clock.instant());
    }

    private void refused(PhotoCommand report, Refusal why) {
        log.info("Photo {} refused {}: {}", report.photoId(), report.getClass(), why);
        if (report instanceof RecordThumbnail unwanted && GONE.contains(why)) {
            maker.remove(unwanted.thumbnail());
        }
    }
}
