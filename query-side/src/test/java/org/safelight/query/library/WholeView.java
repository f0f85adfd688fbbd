package org.safelight.query.library;

import static org.safelight.contract.library.AlbumOrder.MANUAL;
import static org.safelight.contract.library.AlbumOrder.TAKEN;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.history.AlbumHistoryEntry;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.AlbumPage;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.library.PhotoView;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Everything that Anna and Ben can see, page by page. */
public record WholeView(List<OwnersView> owners) {

    public record OwnersView(
            List<PhotoView> active,
            List<PhotoView> trashed,
            List<PhotoView> timeline,
            List<AlbumView> albums,
            List<List<PhotoView>> albumPhotos,
            List<List<PhotoView>> albumPhotosByDate,
            List<List<AlbumHistoryEntry>> histories) {}

    public static WholeView of(LibraryReader library) {
        return new WholeView(List.of(of(ANNA, library, 3), of(BEN, library, 3)));
    }

    static OwnersView of(UserId owner, LibraryReader library, int pageSize) {
        List<AlbumView> albums = albums(page -> library.albums(owner, page), pageSize);
        return new OwnersView(
                photos(page -> library.photos(owner, PhotoState.ACTIVE, page), pageSize),
                photos(page -> library.photos(owner, PhotoState.TRASHED, page), pageSize),
                photos(page -> library.timeline(owner, null, page), pageSize),
                albums,
                albums.stream().map(it -> photosIn(it, MANUAL, library, pageSize)).toList(),
                albums.stream().map(it -> photosIn(it, TAKEN, library, pageSize)).toList(),
                albums.stream().map(it -> history(owner, it, library, pageSize)).toList());
    }

    private static List<PhotoView> photosIn(
            AlbumView album, AlbumOrder order, LibraryReader library, int pageSize) {
        return photos(
                page ->
                        library.albumPhotos(album.owner(), album.albumId(), order, page)
                                .orElseThrow(),
                pageSize);
    }

    static List<PhotoView> photos(Function<PageRequest, PhotoPage> list, int pageSize) {
        List<PhotoView> all = new ArrayList<>();
        @Nullable String token = null;
        do {
            PhotoPage page = list.apply(new PageRequest(pageSize, token));
            all.addAll(page.items());
            token = page.nextPageToken();
        } while (token != null);
        return all;
    }

    private static List<AlbumHistoryEntry> history(
            UserId user, AlbumView album, LibraryReader library, int pageSize) {
        List<AlbumHistoryEntry> all = new ArrayList<>();
        @Nullable String token = null;
        do {
            var request = new PageRequest(pageSize, token);
            var page = library.history(user, album.albumId(), request).orElseThrow().page();
            all.addAll(page.items());
            token = page.nextPageToken();
        } while (token != null);
        return all;
    }

    private static List<AlbumView> albums(Function<PageRequest, AlbumPage> list, int pageSize) {
        List<AlbumView> all = new ArrayList<>();
        @Nullable String token = null;
        do {
            AlbumPage page = list.apply(new PageRequest(pageSize, token));
            all.addAll(page.items());
            token = page.nextPageToken();
        } while (token != null);
        return all;
    }
}
