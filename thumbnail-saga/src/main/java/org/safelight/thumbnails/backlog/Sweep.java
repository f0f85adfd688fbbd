package org.safelight.thumbnails.backlog;

import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.thumbnails.command.Acceptance;
import org.safelight.thumbnails.command.ThumbnailCommands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Asks for every outstanding thumbnail that is due: what failed and may succeed now, what found no
 * room, and what was in the queue of a node that died. Several sweeps may run at once, each on a
 * node of its own.
 */
public final class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final ThumbnailBacklog backlog;
    private final ThumbnailCommands commands;
    private final InstantSource clock;
    private final Duration lease;
    private final int batch;

    /**
     * @param lease how long what was accepted is left alone before it is asked for again
     * @param batch how many are leased at once
     */
    public Sweep(
            ThumbnailBacklog backlog,
            ThumbnailCommands commands,
            InstantSource clock,
            Duration lease,
            int batch) {
        this.backlog = backlog;
        this.commands = commands;
        this.clock = clock;
        this.lease = lease;
        this.batch = batch;
    }

    /** Asks for what is due, until nothing is left or somebody has had enough. */
    public void run() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            Instant now = clock.instant();
            List<RenderThumbnail> due = backlog.take(batch, now, now.plus(lease));
            more = askForAll(due) && due.size() == batch;
        }
    }

    /** Whether all were accepted. */
    private boolean askForAll(List<RenderThumbnail> due) {
        boolean allAccepted = true;
        for (int i = 0; i < due.size(); i++) {
            Acceptance answer = commands.ask(due.get(i));
            if (answer == Acceptance.UNANSWERED) {
                due.subList(i, due.size()).forEach(rest -> backlog.release(rest.photoId()));
                log.warn("Nobody renders thumbnails; {} are outstanding", backlog.size());
                return false;
            }
            if (answer == Acceptance.BUSY) {
                // Another node may answer for the next photo and have room.
                backlog.release(due.get(i).photoId());
                allAccepted = false;
            }
        }
        return allAccepted;
    }
}
