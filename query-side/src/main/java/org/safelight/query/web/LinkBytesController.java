package org.safelight.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.TokenHash;
import org.safelight.contract.library.AlbumLink;
import org.safelight.contract.library.LibraryQuery.FindAlbumPhoto;
import org.safelight.contract.library.LibraryQuery.FindLink;
import org.safelight.contract.library.PhotoView;
import org.safelight.media.bucket.ReadableBucket;
import org.safelight.platform.web.Problem;
import org.safelight.query.bytes.BytesServer;
import org.safelight.query.bytes.Representation;
import org.safelight.query.link.LinkDoor;
import org.safelight.query.web.link.LinkedPhotoResource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.Optional;

/** Thumbnails and, where a public link allows it, originals, for whoever has opened the album. */
@RestController
@RequestMapping("/api/v1/links/{token}/photos/{id}")
final class LinkBytesController {

    private final LibraryClient library;
    private final LinkDoor door;
    private final BytesServer bytes;
    private final ReadableBucket originals;
    private final ReadableBucket thumbnails;

    LinkBytesController(
            LibraryClient library,
            LinkDoor door,
            BytesServer bytes,
            @Qualifier("originals") ReadableBucket originals,
            @Qualifier("thumbnails") ReadableBucket thumbnails) {
        this.library = library;
        this.door = door;
        this.bytes = bytes;
        this.originals = originals;
        this.thumbnails = thumbnails;
    }

    @GetMapping("/thumbnail")
    void linkedThumbnail(
            @PathVariable String token,
            @PathVariable String id,
            @RequestHeader(name = LinkController.GRANT, required = false) @Nullable String grant,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PhotoView photo = find(door.enter(this::find, token, grant), id);
        if (photo.thumbnail() == null) {
            throw BytesController.noThumbnail(photo.fault());
        }
        bytes.serve(
                Representation.thumbnail(photo, photo.thumbnail(), thumbnails), request, response);
    }

    /** Without what stands in the file beside the picture, unless the link shows all of it. */
    @GetMapping("/original")
    void linkedOriginal(
            @PathVariable String token,
            @PathVariable String id,
            @RequestHeader(name = LinkController.GRANT, required = false) @Nullable String grant,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AlbumLink link = door.enter(this::find, token, grant);
        PhotoView photo = find(link, id);
        if (!LinkedPhotoResource.isDownloadable(photo, link.terms())) {
            throw Problem.notFound();
        }
        if (LinkedPhotoResource.isWhole(link.terms())) {
            bytes.serve(Representation.original(photo, originals), request, response);
        } else {
            boolean named = link.terms().metadata();
            bytes.serveBare(Representation.bare(photo, originals, named), photo, response);
        }
    }

    /** The answer is on its way: only a connection that breaks off can say that it is not whole. */
    @ExceptionHandler
    @SuppressWarnings("DoNotCallSuggester") // called by Spring, which then lets the failure pass
    void breakOff(IOException failure) throws IOException {
        throw failure;
    }

    private PhotoView find(AlbumLink link, String id) {
        var query = new FindAlbumPhoto(link.owner(), link.albumId(), IdInPath.photoId(id));
        return library.find(query, PhotoView.class);
    }

    private Optional<AlbumLink> find(UserId asking, TokenHash token) {
        return library.search(new FindLink(asking, token), AlbumLink.class);
    }
}
