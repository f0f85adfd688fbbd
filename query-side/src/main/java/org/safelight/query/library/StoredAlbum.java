package org.safelight.query.library;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.DateSpan;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.PhotoId;

import java.time.Instant;

/**
 * What an album says of itself, without what is in it.
 *
 * @param cover the chosen photo, whether or not it can be seen now
 */
public record StoredAlbum(
        AlbumId albumId,
        UserId owner,
        AlbumTitle title,
        AlbumText text,
        long revision,
        boolean deleted,
        Instant createdAt,
        @Nullable PhotoId cover) {

    static StoredAlbum created(AlbumCreated event, Instant at) {
        return new StoredAlbum(
                event.albumId(),
                event.owner(),
                event.title().or(AlbumTitle.ERASED),
                event.text().or(AlbumText.NONE),
                1,
                false,
                at,
                null);
    }

    StoredAlbum described(AlbumDescribed words) {
        return changed(
                words.title().or(AlbumTitle.ERASED),
                words.text().or(AlbumText.NONE),
                deleted,
                cover);
    }

    StoredAlbum coveredBy(@Nullable PhotoId newCover) {
        return changed(title, text, deleted, newCover);
    }

    StoredAlbum deleted(boolean nowDeleted) {
        return changed(title, text, nowDeleted, cover);
    }

    /** The same album, whose photos have changed. */
    StoredAlbum rearranged() {
        return changed(title, text, deleted, cover);
    }

    private StoredAlbum changed(
            AlbumTitle newTitle,
            AlbumText newText,
            boolean nowDeleted,
            @Nullable PhotoId newCover) {
        return new StoredAlbum(
                albumId, owner, newTitle, newText, revision + 1, nowDeleted, createdAt, newCover);
    }

    /** The album as its owner sees it. */
    public AlbumView shown(
            long photoCount, @Nullable DateSpan dates, @Nullable PhotoView coverPhoto) {
        return new AlbumView(
                albumId,
                owner,
                title,
                text,
                revision,
                deleted,
                createdAt,
                photoCount,
                dates,
                coverPhoto);
    }
}
