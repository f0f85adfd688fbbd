package org.safelight.command.album;

import org.jspecify.annotations.Nullable;
import org.safelight.command.past.Past;
import org.safelight.contract.Personal;
import org.safelight.contract.Reversal;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand.RevertAlbum;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AboutPeople;
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
import org.safelight.contract.album.PlaceReversal;
import org.safelight.contract.album.Rank;
import org.safelight.contract.photo.PhotoId;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The past of an album, told by the album's own event handlers. */
public final class AlbumPast implements Past {

    /** More places fit in no message; only a move that ranks a whole album anew has as many. */
    private static final int MOST_PLACES = 5_000;

    private final Album album = new Album();
    private @Nullable AlbumId albumId;
    private @Nullable Reversal<Personal<AlbumTitle>> title;
    private @Nullable Reversal<Personal<AlbumText>> text;
    private @Nullable Reversal<PhotoId> cover;
    private @Nullable Reversal<Boolean> deleted;
    private final Map<PhotoId, PlaceReversal> places = new LinkedHashMap<>();
    private boolean beginning;
    private boolean any;
    private boolean aboutPeople;

    @Override
    public void before(Object event) {
        if (event instanceof AlbumEvent ofAlbum) {
            albumId = ofAlbum.albumId();
            album.on(ofAlbum, Instant.EPOCH);
        }
    }

    @Override
    public void undone(Object event) {
        if (event instanceof AlbumEvent ofAlbum) {
            any = true;
            note(ofAlbum);
            before(ofAlbum);
        }
    }

    private void note(AlbumEvent event) {
        switch (event) {
            case AlbumCreated created -> begin(created);
            case AlbumDescribed described -> {
                title = change(described.title(), album.look().title());
                text = change(described.text(), album.look().text());
            }
            case PhotosAddedToAlbum(_, var entries, var contributor) ->
                    entries.forEach(entry -> place(entry, contributor));
            case PhotosMovedInAlbum moved -> moved.entries().forEach(entry -> place(entry, null));
            case PhotosRemovedFromAlbum removed ->
                    removed.photoIds().forEach(photo -> place(photo, null, null));
            case AlbumCoverChosen chosen ->
                    cover = new Reversal<>(chosen.cover(), album.look().cover());
            case AlbumDeleted _ -> deleted = new Reversal<>(true, false);
            case AlbumRestored _ -> deleted = new Reversal<>(false, true);
            case AboutPeople _ -> aboutPeople = true;
        }
    }

    private void begin(AlbumCreated created) {
        beginning = true;
        title = new Reversal<>(created.title(), created.title());
        text = new Reversal<>(created.text(), created.text());
        cover = new Reversal<>(null, null);
        deleted = new Reversal<>(false, true);
    }

    private static <T> @Nullable Reversal<T> change(T after, T before) {
        return after.equals(before) ? null : new Reversal<>(after, before);
    }

    private void place(AlbumEntry entry, @Nullable UserId contributor) {
        place(entry.photoId(), entry.rank(), contributor);
    }

    /** Without a contributor, whoever it was until then. */
    private void place(PhotoId photo, @Nullable Rank left, @Nullable UserId contributor) {
        String rank = album.look().contents().rank(photo);
        places.put(
                photo,
                new PlaceReversal(
                        photo,
                        left,
                        rank == null ? null : new Rank(rank),
                        contributor == null ? album.contributorOf(photo) : contributor));
    }

    @Override
    public boolean standsInTheWay(Object later) {
        return later instanceof AlbumEvent event
                && switch (event) {
                    case AlbumCreated _ -> false;
                    case AlbumDescribed words ->
                            isOverwritten(title, words.title())
                                    || isOverwritten(text, words.text());
                    case PhotosAddedToAlbum added -> beginning || isAnyElsewhere(added.entries());
                    case PhotosMovedInAlbum moved -> isAnyElsewhere(moved.entries());
                    case PhotosRemovedFromAlbum removed -> isMissed(removed.photoIds());
                    case AlbumCoverChosen chosen -> isOverwritten(cover, chosen.cover());
                    case AlbumDeleted _ -> deleted == null || isOverwritten(deleted, true);
                    case AlbumRestored _ -> isOverwritten(deleted, false);
                    case AboutPeople _ -> false;
                };
    }

    private static <T> boolean isOverwritten(@Nullable Reversal<T> reversal, @Nullable T later) {
        return reversal != null && !Objects.equals(reversal.left(), later);
    }

    private boolean isAnyElsewhere(List<AlbumEntry> entries) {
        return entries.stream()
                .anyMatch(
                        entry -> {
                            PlaceReversal place = places.get(entry.photoId());
                            return place != null && !entry.rank().equals(place.left());
                        });
    }

    private boolean isMissed(List<PhotoId> removed) {
        boolean hasPlace =
                removed.stream()
                        .map(places::get)
                        .anyMatch(place -> place != null && place.left() != null);
        return hasPlace || (cover != null && removed.contains(cover.back()));
    }

    @Override
    public boolean mayBeUndoneBy(UserId user, @Nullable UserId actor) {
        return album.look().people().has(user) && (actor == null || actor.equals(user));
    }

    @Override
    public Optional<Object> reversal() {
        return albumId == null || !any || aboutPeople || places.size() > MOST_PLACES
                ? Optional.empty()
                : Optional.of(
                        new RevertAlbum(
                                albumId,
                                title,
                                text,
                                cover,
                                deleted,
                                List.copyOf(places.values()),
                                beginning));
    }
}
