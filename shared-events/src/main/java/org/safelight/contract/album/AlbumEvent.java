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

    /** What changes who may look at the album, or tells who did, and nothing that is to be seen. */
    sealed interface AboutPeople {}

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

    /**
     * These photos came into the album, at these places.
     *
     * @param contributor whose photos they are; null for whoever made the album, before it could
     *     have members
     */
    @Revision("2")
    record PhotosAddedToAlbum(
            AlbumId albumId, List<AlbumEntry> entries, @Nullable UserId contributor)
            implements AlbumEvent {

        /** Photos of whoever made the album. */
        public PhotosAddedToAlbum(AlbumId albumId, List<AlbumEntry> entries) {
            this(albumId, entries, null);
        }
    }

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

    /** Somebody may see the album from now on, and do there what the role allows. */
    @Revision("1")
    record AlbumMemberAdded(AlbumId albumId, UserId member, AlbumRole role)
            implements AlbumEvent, AboutPeople {}

    /** A member has another role now. */
    @Revision("1")
    record AlbumRoleChanged(AlbumId albumId, UserId member, AlbumRole role)
            implements AlbumEvent, AboutPeople {}

    /** Somebody is no member any more: they left, if they are the actor too. */
    @Revision("1")
    record AlbumMemberRemoved(AlbumId albumId, UserId member) implements AlbumEvent, AboutPeople {}

    /** There is a link by which strangers may see the album. */
    @Revision("1")
    record AlbumLinkCreated(AlbumId albumId, LinkId linkId, TokenHash tokenHash, LinkTerms terms)
            implements AlbumEvent, AboutPeople {}

    /**
     * The album was opened by a link: once, where the terms say how often it may be, and else at
     * least once in this hour.
     */
    @Revision("1")
    record AlbumLinkUsed(AlbumId albumId, LinkId linkId) implements AlbumEvent, AboutPeople {}

    /** A link leads nowhere any more. */
    @Revision("1")
    record AlbumLinkRevoked(AlbumId albumId, LinkId linkId) implements AlbumEvent, AboutPeople {}
}
