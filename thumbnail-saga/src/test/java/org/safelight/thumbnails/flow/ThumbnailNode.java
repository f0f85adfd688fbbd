package org.safelight.thumbnails.flow;

import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.safelight.media.imaging.Thumbnailer;
import org.safelight.thumbnails.command.ThumbnailCommands;
import org.safelight.thumbnails.render.RenderQueue;
import org.safelight.thumbnails.render.Rendering;
import org.safelight.thumbnails.render.ThumbnailMaker;
import org.safelight.thumbnails.render.ThumbnailRenderer;

import java.time.Duration;

/** A process that renders, with one worker. */
final class ThumbnailNode implements AutoCloseable {

    final RenderQueue queue;
    private final Registration registration;

    ThumbnailNode(
            ThumbnailRig rig,
            CommandBus bus,
            ThumbnailCommands commands,
            Thumbnailer thumbnailer,
            int capacity) {
        var maker = new ThumbnailMaker(rig.originals, thumbnailer, rig.thumbnails);
        var rendering = new Rendering(maker, commands, rig.clock);
        queue = new RenderQueue(capacity, 1, Duration.ZERO, rendering::run);
        queue.start();
        registration =
                new AnnotationCommandHandlerAdapter<>(new ThumbnailRenderer(queue)).subscribe(bus);
    }

    /** Dies with all that it has in its queue. */
    @Override
    public void close() {
        registration.cancel();
        queue.stop();
    }
}
