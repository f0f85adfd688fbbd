package org.safelight.contract;

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
import org.safelight.contract.album.LinkId;
import org.safelight.contract.album.LinkTerms;
import org.safelight.contract.album.Rank;
import org.safelight.contract.album.TokenHash;
import org.safelight.contract.photo.PhotoId;

import java.time.Instant;
import java.util.List;

/** The life of an album of two photos: one event of each kind, with no field left empty. */
final class SampleAlbumEvents {

    private static final AlbumId ALBUM = new AlbumId("0a1b2c3d4e5f60718293a4b5c6d7e8f9");
    private static final PhotoId FIRST = SamplePhotoEvents.PHOTO;
    private static final PhotoId SECOND = new PhotoId("5e4d3c2b1a0f9e8d7c6b5a4f3e2d1c0b");

    private static final UserId JUN = new UserId("jun");
    private static final LinkId LINK = new LinkId("7b".repeat(16));

    static final List<AlbumEvent> ALL =
            List.of(
                    new AlbumCreated(
                            ALBUM,
                            SamplePhotoEvents.MINA,
                            new AlbumTitle("봄 소풍"),
                            new AlbumText("April in Seoul")),
                    new AlbumDescribed(ALBUM, new AlbumTitle("Spring"), AlbumText.NONE),
                    new PhotosAddedToAlbum(
                            ALBUM,
                            List.of(
                                    new AlbumEntry(FIRST, new Rank("V")),
                                    new AlbumEntry(SECOND, new Rank("k")))),
                    new PhotosMovedInAlbum(ALBUM, List.of(new AlbumEntry(SECOND, new Rank("F")))),
                    new PhotosRemovedFromAlbum(ALBUM, List.of(SECOND)),
                    new AlbumCoverChosen(ALBUM, FIRST),
                    new AlbumDeleted(ALBUM),
                    new AlbumRestored(ALBUM),
                    new AlbumMemberAdded(ALBUM, JUN, AlbumRole.CONTRIBUTOR),
                    new AlbumRoleChanged(ALBUM, JUN, AlbumRole.EDITOR),
                    new AlbumMemberRemoved(ALBUM, JUN),
                    new AlbumLinkCreated(
                            ALBUM,
                            LINK,
                            new TokenHash("c3".repeat(32)),
                            new LinkTerms(
                                    Instant.parse("2026-05-05T15:00:00.250Z"),
                                    20,
                                    true,
                                    true,
                                    true,
                                    true)),
                    new AlbumLinkUsed(ALBUM, LINK),
                    new AlbumLinkRevoked(ALBUM, LINK));

    /**
     * The same, with what is personal sealed, and with the name of whoever put photos in; a text
     * that says nothing is never sealed.
     */
    static final List<AlbumEvent> SEALED =
            List.of(
                    new AlbumCreated(
                            ALBUM,
                            SamplePhotoEvents.MINA,
                            SamplePhotoEvents.sealed("AAECAwQFBgcICQoLdGl0bGU="),
                            SamplePhotoEvents.sealed("AAECAwQFBgcICQoLdGV4dA==")),
                    new AlbumDescribed(
                            ALBUM,
                            SamplePhotoEvents.sealed("AAECAwQFBgcICQoLdGl0bGUy"),
                            new Personal.Open<>(AlbumText.NONE)),
                    new PhotosAddedToAlbum(
                            ALBUM,
                            List.of(
                                    new AlbumEntry(FIRST, new Rank("V")),
                                    new AlbumEntry(SECOND, new Rank("k"))),
                            JUN));

    static final List<AlbumEvent> SPARSE =
            List.of(
                    new AlbumCoverChosen(ALBUM, null),
                    new AlbumLinkCreated(
                            ALBUM,
                            LINK,
                            new TokenHash("c3".repeat(32)),
                            new LinkTerms(null, null, false, false, false, false)),
                    new PhotosRemovedFromAlbum(ALBUM, List.of()));

    private SampleAlbumEvents() {}
}
