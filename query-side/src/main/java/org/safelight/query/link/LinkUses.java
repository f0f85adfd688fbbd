package org.safelight.query.link;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.MetaData;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.Refusal;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand.UseAlbumLink;
import org.safelight.contract.library.AlbumLink;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** Tells the album that a link to it is used, which says whether it may be. */
public final class LinkUses {

    /** In whose name: of a stranger nothing is known. */
    static final UserId STRANGER = new UserId(UserId.SYSTEM_PREFIX + "links");

    private static final long PATIENCE_SECONDS = 10;

    private final CommandGateway commands;

    public LinkUses(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * Whether the link holds. Where uses are not numbered, and one in this hour was noted, nobody
     * needs to be told again.
     *
     * @throws RuntimeException when nobody can tell now
     */
    boolean isUsed(AlbumLink link, Instant now) {
        if (link.terms().maximumViews() == null && isNoted(link, now)) {
            return true;
        }
        try {
            commands.sendAndWait(
                    new UseAlbumLink(link.albumId(), link.linkId()),
                    MetaData.with(MessageMetadata.ACTOR, STRANGER.value()),
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS);
            return true;
        } catch (RuntimeException failed) {
            if (HandlerExecutionException.resolveDetails(failed)
                    .filter(Refusal.NOT_FOUND::equals)
                    .isPresent()) {
                return false;
            }
            throw failed;
        }
    }

    private static boolean isNoted(AlbumLink link, Instant now) {
        return link.lastUsedAt() != null
                && link.lastUsedAt()
                        .truncatedTo(ChronoUnit.HOURS)
                        .equals(now.truncatedTo(ChronoUnit.HOURS));
    }
}
