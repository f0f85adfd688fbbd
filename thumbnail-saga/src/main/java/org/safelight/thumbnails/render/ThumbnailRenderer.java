package org.safelight.thumbnails.render;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.safelight.contract.Refusal;
import org.safelight.contract.thumbnail.RenderThumbnail;

/**
 * Takes requests to render, and answers before any work is done: a command handler may run in its
 * sender's transaction, which must not wait for pixels.
 */
public final class ThumbnailRenderer {

    private final RenderQueue queue;

    public ThumbnailRenderer(RenderQueue queue) {
        this.queue = queue;
    }

    @CommandHandler
    void handle(RenderThumbnail request) {
        if (!queue.offer(request)) {
            throw new CommandExecutionException(
                    "No room for another thumbnail", null, Refusal.RENDERER_BUSY);
        }
    }
}
