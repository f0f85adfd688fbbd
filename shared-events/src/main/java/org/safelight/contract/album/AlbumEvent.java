package org.safelight.contract.album;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.Personal.Open;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoId;

import java.util.List;

/** What can happen to an album, in the order of its life. Who and when stand in the metadata. */
public sealed interface AlbumEvent {

    AlbumId albumId();

    /** There is a new, empty album. */
    @Revision("2")
    record AlbumCreated(
            AlbumId albumId, UserId owner, Personal<AlbumTitle> title, Personal<AlbumText> text)
            implements AlbumEvent {

        /** An album of words that can be read. */
        public AlbumCreated(AlbumId albumId, UserId owner, AlbumTitle title, AlbumText text) {
            this(albumId, owner, new Open<>(title), new Open<>(text));
        }
    }

    /** Title and text are now these. */
    @Revision("2")
    record AlbumDescribed(AlbumId albumId, Personal<AlbumTitle> title, Personal<AlbumText> text)
            implements AlbumEvent {

        /** Words that can be read. */
        public AlbumDescribed(AlbumId albumId, AlbumTitle title, AlbumText text) {
            this(albumId, new Open<>(title), new Open<>(text));
        }
    }

    /** These photos came into the album, at these places. */
    @Revision("1")
    record PhotosAddedToAlbum(AlbumId albumId, List<AlbumEntry> entries) implements AlbumEvent {}

    /** These photos went to these new places. */
    @Revision("1")
    record PhotosMovedInAlbum(AlbumId albumId, List<AlbumEntry> entries) implements AlbumEvent {}

    /** These photos left the album. */
    @Revision("1")
    record PhotosRemovedFromAlbum(AlbumId albumId, List<PhotoId> photoIds) implements AlbumEvent {}

    /** The photo that stands for the album was chosen; with null, the first one does again. */
    @Revision("1")
    record AlbumCoverChosen(AlbumId albumId, @Nullable PhotoId cover) implements AlbumEvent {}

    /** The album is gone from sight. */
    @Revision("1")
    record AlbumDeleted(AlbumId albumId) implements AlbumEvent {}

    /** The album is back as it was. */
    @Revision("1")
    record AlbumRestored(AlbumId albumId) implements AlbumEvent {}
}
