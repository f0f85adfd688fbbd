package org.safelight.command.album;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
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
import org.safelight.contract.album.AlbumCommand.DescribeAlbum;
import org.safelight.contract.album.AlbumCommand.MovePhotosInAlbum;
import org.safelight.contract.album.AlbumCommand.RemovePhotosFromAlbum;
import org.safelight.contract.album.AlbumCommand.RevertAlbum;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumLinkCreated;
import org.safelight.contract.album.AlbumEvent.AlbumLinkRevoked;
import org.safelight.contract.album.AlbumEvent.AlbumLinkUsed;
import org.safelight.contract.album.AlbumEvent.AlbumMemberAdded;
import org.safelight.contract.album.AlbumEvent.AlbumMemberRemoved;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.AlbumRoleChanged;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.photo.PhotoId;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One album: an order of photos of its members. Every command is answered by the revision that it
 * leads to. Jackson writes its fields into snapshots, so a change of them is a new {@code
 * Revision}.
 */
@Aggregate(snapshotTriggerDefinition = "albumSnapshots", cache = "albumCache")
@Revision("2")
class Album extends SharedAlbum {

    /** The most photos that an album may hold. */
    static final int MAX_PHOTOS = 200_000;

    @AggregateIdentifier private AlbumId albumId;
    private long revision;
    private Personal<AlbumTitle> title;
    private Personal<AlbumText> text;
    private @Nullable PhotoId cover;
    private Contents contents = new Contents();

    Album() {}

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
    long handle(AddPhotosToAlbum command, OwnedPhotos ownedPhotos, MetaData metaData) {
        UserId sender = Guard.sender(metaData);
        List<PhotoId> added =
                batch(command.photoIds()).filter(id -> !contents.contains(id)).toList();
        if (contents.size() + added.size() > MAX_PHOTOS) {
            throw Refused.because(Refusal.ALBUM_FULL);
        }
        if (!added.isEmpty()) {
            if (!ownedPhotos.areOwnedBy(sender, added)) {
                throw Refused.because(Refusal.PHOTO_UNKNOWN);
            }
            List<String> ranks = Ranking.between(contents.last(), null, added.size());
            apply(new PhotosAddedToAlbum(albumId, Move.entries(added, ranks), sender));
        }
        return revision;
    }

    @CommandHandler
    long handle(RemovePhotosFromAlbum command) {
        List<PhotoId> removed = batch(command.photoIds()).filter(contents::contains).toList();
        if (!removed.isEmpty()) {
            takeOut(removed);
        }
        return revision;
    }

    @Override
    void takeOut(List<PhotoId> photos) {
        boolean withCover = cover != null && photos.contains(cover);
        apply(new PhotosRemovedFromAlbum(albumId, photos));
        if (withCover) {
            apply(new AlbumCoverChosen(albumId, null));
        }
    }

    @CommandHandler
    long handle(MovePhotosInAlbum command) {
        var moved = batch(command.photoIds()).collect(Collectors.toCollection(LinkedHashSet::new));
        PhotoId after = command.after();
        boolean allHere = moved.stream().allMatch(contents::contains);
        if (!allHere || (after != null && (!contents.contains(after) || moved.contains(after)))) {
            throw Refused.because(Refusal.PHOTO_NOT_IN_ALBUM);
        }
        List<AlbumEntry> entries = new Move(moved, after).within(contents);
        if (!entries.isEmpty()) {
            apply(new PhotosMovedInAlbum(albumId, entries));
        }
        return revision;
    }

    @CommandHandler
    long handle(ChooseAlbumCover command) {
        PhotoId chosen = command.cover();
        if (chosen != null && !contents.contains(chosen)) {
            throw Refused.because(Refusal.PHOTO_NOT_IN_ALBUM);
        }
        if (!Objects.equals(chosen, cover)) {
            apply(new AlbumCoverChosen(albumId, chosen));
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

    @Override
    long revision() {
        return revision;
    }

    @Override
    Contents contents() {
        return contents;
    }

    AlbumLook look() {
        return new AlbumLook(title, text, cover, deleted, contents, people);
    }

    @EventSourcingHandler
    void on(AlbumEvent event, @Timestamp Instant at) {
        // Strangers who come by a link change nothing that a member could have seen.
        revision += event instanceof AlbumLinkUsed ? 0 : 1;
        switch (event) {
            case AlbumCreated created -> begin(created);
            case AlbumDescribed described -> describe(described.title(), described.text());
            case PhotosAddedToAlbum added -> add(added);
            case PhotosMovedInAlbum moved -> moved.entries().forEach(this::place);
            case PhotosRemovedFromAlbum removed -> removed.photoIds().forEach(this::remove);
            case AlbumCoverChosen chosen -> cover = chosen.cover();
            case AlbumDeleted _ -> deleted = true;
            case AlbumRestored _ -> deleted = false;
            case AlbumMemberAdded(_, var member, var role) -> people.put(member, role);
            case AlbumRoleChanged(_, var member, var role) -> people.put(member, role);
            case AlbumMemberRemoved(_, var member) -> people.remove(member);
            case AlbumLinkCreated created -> links.put(created);
            case AlbumLinkUsed used -> links.use(used.linkId(), at);
            case AlbumLinkRevoked revoked -> links.remove(revoked.linkId());
        }
    }

    private void begin(AlbumCreated event) {
        albumId = event.albumId();
        owner = event.owner();
        contributions = new Contributions(event.owner());
        people.put(event.owner(), AlbumRole.OWNER);
        describe(event.title(), event.text());
    }

    private void describe(Personal<AlbumTitle> newTitle, Personal<AlbumText> newText) {
        title = newTitle;
        text = newText;
    }

    private void add(PhotosAddedToAlbum event) {
        for (AlbumEntry entry : event.entries()) {
            place(entry);
            if (contributions != null && event.contributor() != null) {
                contributions.put(entry.photoId(), event.contributor());
            }
        }
    }

    private void remove(PhotoId photo) {
        contents.remove(photo);
        if (contributions != null) {
            contributions.remove(photo);
        }
    }

    private void place(AlbumEntry entry) {
        contents.put(entry.photoId(), entry.rank().value());
    }
}
