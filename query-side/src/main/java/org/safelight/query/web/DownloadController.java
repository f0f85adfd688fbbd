package org.safelight.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.LibraryQuery.FindAlbum;
import org.safelight.contract.library.LibraryQuery.FindAlbumPhotos;
import org.safelight.contract.library.LibraryQuery.FindPhoto;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.PhotoId;
import org.safelight.media.bucket.ReadableBucket;
import org.safelight.platform.web.Problem;
import org.safelight.query.download.Archive;
import org.safelight.query.download.Downloads;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.security.Principal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Many originals at once, as a ZIP file. */
@RestController
@RequestMapping("/api/v1")
final class DownloadController {

    private static final int MOST_IDS = 500;

    private final LibraryClient library;
    private final Downloads downloads;
    private final ReadableBucket originals;

    DownloadController(
            LibraryClient library,
            Downloads downloads,
            @Qualifier("originals") ReadableBucket originals) {
        this.library = library;
        this.downloads = downloads;
        this.originals = originals;
    }

    /** The photos to download, in this order. */
    record Selection(@Nullable List<PhotoId> photoIds) {}

    @GetMapping("/albums/{id}/download")
    void downloadAlbum(
            Principal user,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var owner = new UserId(user.getName());
        AlbumId albumId = IdInPath.albumId(id);
        AlbumView album = library.find(new FindAlbum(owner, albumId), AlbumView.class);
        if (album.deleted()) {
            throw Problem.notFound();
        }
        boolean withBody = !request.getMethod().equals("HEAD");
        String title = album.title().value();
        downloads.serve(owner, title, () -> archive(owner, albumId), withBody, response);
    }

    /** A read, though a POST: five hundred ids are too long for an address. */
    @PostMapping("/photos/download")
    void downloadPhotos(
            Principal user, @RequestBody Selection selection, HttpServletResponse response)
            throws IOException {
        @Nullable List<PhotoId> ids = selection.photoIds();
        if (ids == null || ids.isEmpty() || ids.size() > MOST_IDS || ids.contains(null)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "invalid-value", "Send 1 to 500 photoIds.");
        }
        var owner = new UserId(user.getName());
        downloads.serve(owner, "photos", () -> archive(owner, ids), true, response);
    }

    /** The answer is on its way: only a connection that breaks off can say that it is not whole. */
    @ExceptionHandler
    @SuppressWarnings("DoNotCallSuggester") // called by Spring, which then lets the failure pass
    void breakOff(IOException failure) throws IOException {
        throw failure;
    }

    /** A photo that is moved while pages are read may be on two of them. */
    private Archive archive(UserId owner, AlbumId albumId) {
        var archive = new Archive();
        Set<PhotoId> seen = new HashSet<>();
        @Nullable String next = null;
        do {
            var page = new PageRequest(PageRequest.MAX_SIZE, next);
            var query = new FindAlbumPhotos(owner, albumId, AlbumOrder.MANUAL, page);
            PhotoPage photos = library.find(query, PhotoPage.class);
            photos.items().stream()
                    .filter(photo -> seen.add(photo.photoId()))
                    .forEach(photo -> archive.add(photo, originals));
            next = photos.nextPageToken();
        } while (next != null);
        return archive;
    }

    private Archive archive(UserId owner, List<PhotoId> photoIds) {
        var archive = new Archive();
        for (PhotoId photoId : new LinkedHashSet<>(photoIds)) {
            var query = new FindPhoto(owner, photoId);
            archive.add(library.find(query, PhotoView.class), originals);
        }
        return archive;
    }
}
