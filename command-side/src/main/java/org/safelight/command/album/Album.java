package org.safelight.command.album;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.safelight.command.guard.Guard;
import org.safelight.command.guard.Refused;
import org.safelight.contract.Personal;
import org.safelight.contract.Refusal;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand;
import org.safelight.contract.album.AlbumCommand.AddPhotosToAlbum;
import org.safelight.contract.album.AlbumCommand.ChooseAlbumCover;
import org.safelight.contract.album.AlbumCommand.CreateAlbum;
import org.safelight.contract.album.AlbumCommand.DeleteAlbum;
import org.safelight.contract.album.AlbumCommand.DescribeAlbum;
import org.safelight.contract.album.AlbumCommand.MovePhotosInAlbum;
import org.safelight.contract.album.AlbumCommand.RemovePhotosFromAlbum;
import org.safelight.contract.album.AlbumCommand.RestoreAlbum;
import org.safelight.contract.album.AlbumCommand.RevertAlbum;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.photo.PhotoId;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One album of one owner: an order of photos. Every command is answered by the revision that it
 * leads to. Jackson writes its fields into snapshots, so a change of them is a new {@code
 * Revision}.
 */
@Aggregate(snapshotTriggerDefinition = "albumSnapshots", cache = "albumCache")
@Revision("1")
class Album {

    /** The most photos that an album may hold. */
    static final int MAX_PHOTOS = 200_000;

    @AggregateIdentifier private AlbumId albumId;
    private @Nullable UserId owner;
    private long revision;
    private Personal<AlbumTitle> title;
    private Personal<AlbumText> text;
    private @Nullable PhotoId cover;
    private boolean deleted;
    private Members members = new Members();

    Album() {}

    @CommandHandlerInterceptor
    void guard(AlbumCommand command, MetaData metaData) {
        if (command instanceof CreateAlbum create) {
            Guard.mustBeOwner(metaData, owner == null ? create.owner() : owner);
            return;
        }
        if (owner == null) {
            throw Refused.because(Refusal.NOT_FOUND);
        }
        Guard.mustBeOwner(metaData, owner);
        Guard.mustHaveSeen(metaData, revision);
        if (deleted && !isForDeleted(command)) {
            throw Refused.because(Refusal.ALBUM_DELETED);
        }
    }

    private static boolean isForDeleted(AlbumCommand command) {
        return command instanceof DeleteAlbum
                || command instanceof RestoreAlbum
                || command instanceof RevertAlbum;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(CreateAlbum command) {
        if (owner == null) {
            apply(
                    new AlbumCreated(
                            command.albumId(), command.owner(), command.title(), command.text()));
        }
        return revision;
    }

    @CommandHandler
    long handle(DescribeAlbum command) {
        Personal<AlbumTitle> newTitle = Objects.requireNonNullElse(command.title(), title);
        Personal<AlbumText> newText = Objects.requireNonNullElse(command.text(), text);
        if (!newTitle.equals(title) || !newText.equals(text)) {
            apply(new AlbumDescribed(albumId, newTitle, newText));
        }
        return revision;
    }

    @CommandHandler
    long handle(AddPhotosToAlbum command, OwnedPhotos ownedPhotos) {
        List<PhotoId> added =
                batch(command.photoIds()).filter(id -> !members.contains(id)).toList();
        if (members.size() + added.size() > MAX_PHOTOS) {
            throw Refused.because(Refusal.ALBUM_FULL);
        }
        if (!added.isEmpty()) {
            mustAllBeOurs(added, ownedPhotos);
            List<String> ranks = Ranking.between(members.last(), null, added.size());
            apply(new PhotosAddedToAlbum(albumId, Move.entries(added, ranks)));
        }
        return revision;
    }

    @CommandHandler
    long handle(RemovePhotosFromAlbum command) {
        List<PhotoId> removed = batch(command.photoIds()).filter(members::contains).toList();
        if (!removed.isEmpty()) {
            boolean withCover = cover != null && removed.contains(cover);
            apply(new PhotosRemovedFromAlbum(albumId, removed));
            if (withCover) {
                apply(new AlbumCoverChosen(albumId, null));
            }
        }
        return revision;
    }

    @CommandHandler
    long handle(MovePhotosInAlbum command) {
        var moved = batch(command.photoIds()).collect(Collectors.toCollection(LinkedHashSet::new));
        PhotoId after = command.after();
        boolean allHere = moved.stream().allMatch(members::contains);
        if (!allHere || (after != null && (!members.contains(after) || moved.contains(after)))) {
            throw Refused.because(Refusal.PHOTO_NOT_IN_ALBUM);
        }
        List<AlbumEntry> entries = new Move(moved, after).within(members);
        if (!entries.isEmpty()) {
            apply(new PhotosMovedInAlbum(albumId, entries));
        }
        return revision;
    }

    @CommandHandler
    long handle(ChooseAlbumCover command) {
        PhotoId chosen = command.cover();
        if (chosen != null && !members.contains(chosen)) {
            throw Refused.because(Refusal.PHOTO_NOT_IN_ALBUM);
        }
        if (!Objects.equals(chosen, cover)) {
            apply(new AlbumCoverChosen(albumId, chosen));
        }
        return revision;
    }

    @CommandHandler
    long handle(DeleteAlbum command) {
        if (!deleted) {
            apply(new AlbumDeleted(albumId));
        }
        return revision;
    }

    @CommandHandler
    long handle(RestoreAlbum command) {
        if (deleted) {
            apply(new AlbumRestored(albumId));
        }
        return revision;
    }

    @CommandHandler
    long handle(RevertAlbum command) {
        new Undoing(look()).events(command).forEach(AggregateLifecycle::apply);
        return revision;
    }

    private static Stream<PhotoId> batch(List<PhotoId> photoIds) {
        if (photoIds.size() > AlbumCommand.MAX_BATCH) {
            throw new IllegalArgumentException("A command names at most 500 photos");
        }
        return photoIds.stream().distinct();
    }

    private void mustAllBeOurs(List<PhotoId> added, OwnedPhotos ownedPhotos) {
        if (owner == null || !ownedPhotos.areOwnedBy(owner, added)) {
            throw Refused.because(Refusal.PHOTO_UNKNOWN);
        }
    }

    AlbumLook look() {
        return new AlbumLook(title, text, cover, deleted, members);
    }

    boolean isOwnedBy(UserId user) {
        return user.equals(owner);
    }

    @EventSourcingHandler
    void on(AlbumEvent event) {
        revision++;
        switch (event) {
            case AlbumCreated created -> begin(created);
            case AlbumDescribed described -> describe(described.title(), described.text());
            case PhotosAddedToAlbum added -> added.entries().forEach(this::place);
            case PhotosMovedInAlbum moved -> moved.entries().forEach(this::place);
            case PhotosRemovedFromAlbum removed -> removed.photoIds().forEach(members::remove);
            case AlbumCoverChosen chosen -> cover = chosen.cover();
            case AlbumDeleted _ -> deleted = true;
            case AlbumRestored _ -> deleted = false;
        }
    }

    private void begin(AlbumCreated event) {
        albumId = event.albumId();
        owner = event.owner();
        describe(event.title(), event.text());
    }

    private void describe(Personal<AlbumTitle> newTitle, Personal<AlbumText> newText) {
        title = newTitle;
        text = newText;
    }

    private void place(AlbumEntry entry) {
        members.put(entry.photoId(), entry.rank().value());
    }
}
