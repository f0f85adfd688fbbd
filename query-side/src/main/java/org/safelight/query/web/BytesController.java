package org.safelight.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.library.LibraryQuery.FindPhoto;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.media.bucket.ReadableBucket;
import org.safelight.platform.web.Problem;
import org.safelight.query.bytes.BytesServer;
import org.safelight.query.bytes.Representation;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.security.Principal;

/** Originals and thumbnails. */
@RestController
@RequestMapping("/api/v1/photos/{id}")
final class BytesController {

    private final LibraryClient library;
    private final BytesServer bytes;
    private final ReadableBucket originals;
    private final ReadableBucket thumbnails;

    BytesController(
            LibraryClient library,
            BytesServer bytes,
            @Qualifier("originals") ReadableBucket originals,
            @Qualifier("thumbnails") ReadableBucket thumbnails) {
        this.library = library;
        this.bytes = bytes;
        this.originals = originals;
        this.thumbnails = thumbnails;
    }

    @GetMapping("/original")
    void original(
            Principal user,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PhotoView photo = find(user, id);
        bytes.serve(Representation.original(photo, originals), request, response);
    }

    @GetMapping("/thumbnail")
    void thumbnail(
            Principal user,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PhotoView photo = find(user, id);
        if (photo.thumbnail() == null) {
            throw noThumbnail(photo.fault());
        }
        bytes.serve(
                Representation.thumbnail(photo, photo.thumbnail(), thumbnails), request, response);
    }

    /** The answer is on its way: only a connection that breaks off can say that it is not whole. */
    @ExceptionHandler
    @SuppressWarnings("DoNotCallSuggester") // called by Spring, which then lets the failure pass
    void breakOff(IOException failure) throws IOException {
        throw failure;
    }

    private PhotoView find(Principal user, String id) {
        var query = new FindPhoto(new UserId(user.getName()), IdInPath.photoId(id));
        return library.find(query, PhotoView.class);
    }

    static Problem noThumbnail(@Nullable ThumbnailFault fault) {
        return fault == null
                ? new Problem(
                                HttpStatus.NOT_FOUND,
                                "thumbnail-pending",
                                "The thumbnail is being made. Ask again soon.")
                        .withHeader("Retry-After", "1")
                : new Problem(HttpStatus.NOT_FOUND, "thumbnail-failed", fault.detail());
    }
}
