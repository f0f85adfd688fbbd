package org.safelight.contract;

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
import org.safelight.contract.album.Rank;
import org.safelight.contract.photo.PhotoId;

import java.util.List;

/** The life of an album of two photos: one event of each kind, with no field left empty. */
final class SampleAlbumEvents {

    private static final AlbumId ALBUM = new AlbumId("0a1b2c3d4e5f60718293a4b5c6d7e8f9");
    private static final PhotoId FIRST = SamplePhotoEvents.PHOTO;
    private static final PhotoId SECOND = new PhotoId("5e4d3c2b1a0f9e8d7c6b5a4f3e2d1c0b");

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
                    new AlbumRestored(ALBUM));

    /** The same, with what is personal sealed; a text that says nothing never is. */
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
                            new Personal.Open<>(AlbumText.NONE)));

    static final List<AlbumEvent> SPARSE =
            List.of(
                    new AlbumCoverChosen(ALBUM, null),
                    new PhotosRemovedFromAlbum(ALBUM, List.of()));

    private SampleAlbumEvents() {}
}
