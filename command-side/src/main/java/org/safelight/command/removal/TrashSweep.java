package org.safelight.command.removal;

import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.dispatch.Sender;
import org.safelight.command.register.PhotoRegister;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoCommand.PurgePhoto;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.axon.GroupProgress;
import org.safelight.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import java.time.Clock;

/** Purges what has lain in the trash for long enough. */
public final class TrashSweep {

    private static final Logger log = LoggerFactory.getLogger(TrashSweep.class);
    private static final Sender SWEEPER = Sender.of(new UserId(UserId.SYSTEM_PREFIX + "trash"));
    private static final int MOST_AT_ONCE = 500;

    private final PhotoRegister register;
    private final GroupProgress progress;
    private final CommandSender commands;
    private final TrashProperties trash;
    private final Clock clock;

    public TrashSweep(
            PhotoRegister register,
            GroupProgress progress,
            CommandSender commands,
            TrashProperties trash,
            Clock clock) {
        this.register = register;
        this.progress = progress;
        this.commands = commands;
        this.trash = trash;
        this.clock = clock;
    }

    /** One round; what does not fit into it waits for the next. */
    @Scheduled(
            fixedDelayString = "${safelight.trash.sweep-every:1m}",
            initialDelayString = "${safelight.trash.sweep-every:1m}")
    public void sweep() {
        if (progress.isComplete()) {
            register.trashedBefore(clock.instant().minus(trash.days()), MOST_AT_ONCE)
                    .forEach(this::purge);
        }
    }

    /** A photo that was restored meanwhile refuses, and is none of the sweep's business. */
    private void purge(PhotoId photo) {
        try {
            commands.send(new PurgePhoto(photo), SWEEPER);
        } catch (Problem refused) {
            log.info("Photo {} was not purged: {}", photo, refused.getBody().getDetail());
        }
    }
}
