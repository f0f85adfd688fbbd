package org.safelight.upcasting;

import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;

import java.util.List;
import java.util.function.UnaryOperator;

/** Every upcaster there is, in the order in which the revisions came about. */
public final class Upcasters {

    /**
     * New ones go to the end: each is given what those before it have made. How to write one stands
     * in {@code docs/changing-an-event.md}.
     */
    public static final List<PayloadUpcaster> IN_ORDER =
            List.of(
                    wordsMayBeSealed(PhotoUploaded.class),
                    wordsMayBeSealed(PhotoDescribed.class),
                    wordsMayBeSealed(AlbumCreated.class),
                    wordsMayBeSealed(AlbumDescribed.class),
                    new PayloadUpcaster(
                            PhotosAddedToAlbum.class, 1, event -> event.putNull("contributor")));

    private Upcasters() {}

    /** In revision 2 what is personal may be in a box; words that can be read stay as they are. */
    private static PayloadUpcaster wordsMayBeSealed(Class<?> event) {
        return new PayloadUpcaster(event, 1, UnaryOperator.identity());
    }
}
