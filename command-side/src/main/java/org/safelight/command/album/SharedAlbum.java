package org.safelight.command.album;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.safelight.command.guard.Guard;
import org.safelight.command.guard.Refused;
import org.safelight.contract.Refusal;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand;
import org.safelight.contract.album.AlbumCommand.CreateAlbum;
import org.safelight.contract.album.AlbumCommand.CreateAlbumLink;
import org.safelight.contract.album.AlbumCommand.DeleteAlbum;
import org.safelight.contract.album.AlbumCommand.GrantAlbumRole;
import org.safelight.contract.album.AlbumCommand.RemoveAlbumMember;
import org.safelight.contract.album.AlbumCommand.RestoreAlbum;
import org.safelight.contract.album.AlbumCommand.RevertAlbum;
import org.safelight.contract.album.AlbumCommand.RevokeAlbumLink;
import org.safelight.contract.album.AlbumCommand.UseAlbumLink;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumLinkCreated;
import org.safelight.contract.album.AlbumEvent.AlbumLinkRevoked;
import org.safelight.contract.album.AlbumEvent.AlbumLinkUsed;
import org.safelight.contract.album.AlbumEvent.AlbumMemberAdded;
import org.safelight.contract.album.AlbumEvent.AlbumMemberRemoved;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.AlbumRoleChanged;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.photo.PhotoId;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The side of an album that is about who may do what: members, and strangers with a link. */
abstract class SharedAlbum {

    final People people = new People();
    final Links links = new Links();
    @Nullable UserId owner;
    @Nullable Contributions contributions;
    boolean deleted;

    abstract long revision();

    abstract Contents contents();

    /** Takes photos out, and the cover with them. */
    abstract void takeOut(List<PhotoId> photos);

    @CommandHandlerInterceptor
    void guard(AlbumCommand command, MetaData metaData) {
        if (command instanceof CreateAlbum create) {
            Guard.mustBeOwner(metaData, owner == null ? create.owner() : owner);
            return;
        }
        if (owner == null) {
            throw Refused.because(Refusal.NOT_FOUND);
        }
        mustAllow(command, Guard.sender(metaData));
        Guard.mustHaveSeen(metaData, revision());
        if (deleted && !isForDeleted(command)) {
            throw Refused.because(
                    command instanceof UseAlbumLink ? Refusal.NOT_FOUND : Refusal.ALBUM_DELETED);
        }
    }

    private static boolean isForDeleted(AlbumCommand command) {
        return switch (command) {
            case DeleteAlbum _,
                    RestoreAlbum _,
                    RevertAlbum _,
                    RemoveAlbumMember _,
                    RevokeAlbumLink _ ->
                    true;
            default -> false;
        };
    }

    /** Refuses strangers as if there were no album, and members whose role does not do. */
    private void mustAllow(AlbumCommand command, UserId sender) {
        if (sender.isSystem()) {
            return;
        }
        @Nullable AlbumRole role = people.role(sender);
        if (role == null) {
            throw Refused.because(Refusal.NOT_FOUND);
        }
        @Nullable AlbumRole needed =
                Rights.needed(command, sender, photo -> isOfAnother(photo, sender));
        if (needed == null || !role.includes(needed)) {
            throw Refused.because(Refusal.NOT_ALLOWED);
        }
    }

    private boolean isOfAnother(PhotoId photo, UserId member) {
        return contents().contains(photo) && !contributorOf(photo).equals(member);
    }

    /** Who has put a photo in. */
    UserId contributorOf(PhotoId photo) {
        return Objects.requireNonNull(contributions).of(photo);
    }

    @CommandHandler
    long handle(GrantAlbumRole command) {
        @Nullable AlbumRole before = people.role(command.member());
        if (before == command.role()) {
            return revision();
        }
        people.mustBeFreeToGrant(command.member(), command.role());
        apply(
                before == null
                        ? new AlbumMemberAdded(command.albumId(), command.member(), command.role())
                        : new AlbumRoleChanged(
                                command.albumId(), command.member(), command.role()));
        return revision();
    }

    /** Nobody's photos stay behind where they themselves may not look any more. */
    @CommandHandler
    long handle(RemoveAlbumMember command) {
        if (!people.has(command.member()) || contributions == null) {
            return revision();
        }
        people.mustNotBeLastOwner(command.member());
        List<PhotoId> theirs = contributions.by(command.member(), contents().above(null, Set.of()));
        for (int from = 0; from < theirs.size(); from += AlbumCommand.MAX_BATCH) {
            int to = Math.min(from + AlbumCommand.MAX_BATCH, theirs.size());
            takeOut(List.copyOf(theirs.subList(from, to)));
        }
        apply(new AlbumMemberRemoved(command.albumId(), command.member()));
        return revision();
    }

    @CommandHandler
    long handle(CreateAlbumLink command) {
        if (!links.has(command.linkId())) {
            if (links.areTooMany()) {
                throw Refused.because(Refusal.TOO_MANY_LINKS);
            }
            apply(
                    new AlbumLinkCreated(
                            command.albumId(),
                            command.linkId(),
                            command.tokenHash(),
                            command.terms()));
        }
        return revision();
    }

    @CommandHandler
    long handle(RevokeAlbumLink command) {
        if (!links.has(command.linkId())) {
            throw Refused.because(Refusal.NOT_FOUND);
        }
        apply(new AlbumLinkRevoked(command.albumId(), command.linkId()));
        return revision();
    }

    @CommandHandler
    long handle(DeleteAlbum command) {
        if (!deleted) {
            apply(new AlbumDeleted(command.albumId()));
        }
        return revision();
    }

    @CommandHandler
    long handle(RestoreAlbum command) {
        if (deleted) {
            apply(new AlbumRestored(command.albumId()));
        }
        return revision();
    }

    @CommandHandler
    void handle(UseAlbumLink command) {
        Instant now = GenericEventMessage.clock.instant();
        if (!links.holds(command.linkId(), now)) {
            throw Refused.because(Refusal.NOT_FOUND);
        }
        if (links.isToBeNoted(command.linkId(), now)) {
            apply(new AlbumLinkUsed(command.albumId(), command.linkId()));
        }
    }
}
