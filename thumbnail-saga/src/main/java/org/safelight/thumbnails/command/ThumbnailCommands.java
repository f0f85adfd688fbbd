package org.safelight.thumbnails.command;

import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.MetaData;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.Refusal;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoCommand;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sends commands in the name of this side, and waits for each answer, but not for long. */
public final class ThumbnailCommands {

    /** In whose name this side acts. */
    public static final UserId ACTOR = new UserId(UserId.SYSTEM_PREFIX + "thumbnails");

    private static final Logger log = LoggerFactory.getLogger(ThumbnailCommands.class);
    private static final MetaData SIGNED = MetaData.with(MessageMetadata.ACTOR, ACTOR.value());
    private static final long PATIENCE_SECONDS = 10;

    private final CommandGateway gateway;

    public ThumbnailCommands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** Asks for a thumbnail. Never throws: who is not heard now is asked again by the sweep. */
    public Acceptance ask(RenderThumbnail request) {
        try {
            send(request);
            return Acceptance.ACCEPTED;
        } catch (NoHandlerForCommandException nobody) {
            log.debug("Nobody renders photo {}", request.photoId());
            return Acceptance.UNANSWERED;
        } catch (RuntimeException e) {
            return declined(request, e);
        }
    }

    /**
     * Tells a photo something.
     *
     * @return why the photo refused to hear it; empty when it took it
     */
    public Optional<Refusal> tell(PhotoCommand command) {
        try {
            send(command);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(refusal(e).orElseThrow(() -> e));
        }
    }

    private void send(Object command) {
        gateway.sendAndWait(command, SIGNED, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Acceptance declined(RenderThumbnail request, RuntimeException e) {
        if (refusal(e).filter(Refusal.RENDERER_BUSY::equals).isPresent()) {
            return Acceptance.BUSY;
        }
        log.warn("Cannot ask for the thumbnail of photo {}", request.photoId(), e);
        return Acceptance.UNANSWERED;
    }

    private static Optional<Refusal> refusal(RuntimeException e) {
        return HandlerExecutionException.resolveDetails(e)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast);
    }
}
