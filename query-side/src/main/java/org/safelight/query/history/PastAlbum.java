package org.safelight.query.history;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AboutPeople;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumLinkUsed;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.history.AlbumMoment;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.PhotoView;

import java.time.Instant;

/** An album as far as its events have been told. It decides nothing: what happened, happened. */
final class PastAlbum {

    private final AlbumId albumId;
    private final UserId owner;
    private final Instant createdAt;
    private final Places places = new Places();
    private AlbumMoment moment;
    private long revision = 1;

    PastAlbum(AlbumCreated event, Instant at) {
        albumId = event.albumId();
        owner = event.owner();
        createdAt = at;
        moment =
                new AlbumMoment(
                        event.title().or(AlbumTitle.ERASED),
                        event.text().or(AlbumText.NONE),
                        null,
                        false);
    }

    /** What comes after the creation. */
    void apply(AlbumEvent event) {
        revision += event instanceof AlbumLinkUsed ? 0 : 1;
        switch (event) {
            case AlbumCreated _ -> throw new IllegalStateException("An album is created once");
            case AlbumDescribed words ->
                    moment =
                            new AlbumMoment(
                                    words.title().or(AlbumTitle.ERASED),
                                    words.text().or(AlbumText.NONE),
                                    moment.cover(),
                                    moment.deleted());
            case PhotosAddedToAlbum added -> added.entries().forEach(places::put);
            case PhotosMovedInAlbum moved -> moved.entries().forEach(places::put);
            case PhotosRemovedFromAlbum removed -> removed.photoIds().forEach(places::remove);
            case AlbumCoverChosen chosen ->
                    moment =
                            new AlbumMoment(
                                    moment.title(),
                                    moment.text(),
                                    chosen.cover(),
                                    moment.deleted());
            case AlbumDeleted _ -> moment = deleted(true);
            case AlbumRestored _ -> moment = deleted(false);
            case AboutPeople _ -> {
                // Who looks at it makes no other album of it.
            }
        }
    }

    private AlbumMoment deleted(boolean now) {
        return new AlbumMoment(moment.title(), moment.text(), moment.cover(), now);
    }

    AlbumMoment moment() {
        return moment;
    }

    Places places() {
        return places;
    }

    /** As a member sees it; photos in the trash, which kept their places, are counted. */
    AlbumView view(AlbumRole role, @Nullable PhotoView cover) {
        return new AlbumView(
                albumId,
                owner,
                role,
                moment.title(),
                moment.text(),
                revision,
                moment.deleted(),
                createdAt,
                places.size(),
                null,
                cover);
    }
}
