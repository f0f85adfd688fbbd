package org.safelight.query.library;

import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.uploaded;

import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoId;

import java.util.List;
import java.util.Optional;

/** What every store of the library view is held to; the tests are in the contracts below. */
public interface LibraryContract {

    PageRequest ALL = new PageRequest(500, null);

    LibraryWriter writer();

    LibraryReader reader();

    default Story albumOfThree() {
        var entries = List.of(entry(ANNA, 1, "B"), entry(ANNA, 2, "Ba"), entry(ANNA, 3, "a"));
        return new Story()
                .then(uploaded(ANNA, 1), uploaded(ANNA, 2), uploaded(ANNA, 3))
                .then(created(ANNA, 1), new PhotosAddedToAlbum(album(1), entries));
    }

    default PhotoDescribed described(int photo, Description to) {
        return new PhotoDescribed(photo(ANNA, photo), to);
    }

    default PhotoView anna(int n) {
        return reader().photo(ANNA, photo(ANNA, n)).orElseThrow();
    }

    default AlbumView annasAlbum(int n) {
        return reader().album(ANNA, album(n)).orElseThrow();
    }

    default PhotoId cover() {
        return Optional.ofNullable(annasAlbum(1).cover()).orElseThrow().photoId();
    }

    default List<PhotoId> inAlbum(int n) {
        return ids(
                reader().albumPhotos(ANNA, album(n), AlbumOrder.MANUAL, ALL).orElseThrow().items());
    }

    default List<PhotoId> annas(Integer... photos) {
        return List.of(photos).stream().map(n -> photo(ANNA, n)).toList();
    }

    default List<PhotoId> ids(List<PhotoView> photos) {
        return photos.stream().map(PhotoView::photoId).toList();
    }
}
