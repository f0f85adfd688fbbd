package org.safelight.query.web;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.library.KnownPhotos;
import org.safelight.contract.library.LibraryQuery;
import org.safelight.contract.library.LibraryQuery.FindKnownPhotos;
import org.safelight.contract.library.LibraryQuery.FindPhoto;
import org.safelight.contract.library.LibraryQuery.FindPhotos;
import org.safelight.contract.library.LibraryQuery.FindTimeline;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.media.ContentHash;
import org.safelight.platform.web.Problem;
import org.safelight.query.web.resource.ItemPage;
import org.safelight.query.web.resource.PhotoResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.util.List;

/** Photos, one or many. */
@RestController
@RequestMapping("/api/v1")
final class PhotoController {

    private static final int MOST_HASHES = 500;

    private final LibraryClient library;

    PhotoController(LibraryClient library) {
        this.library = library;
    }

    /**
     * The hashes, SHA-256 in lower-case hexadecimal, of bytes that a client thinks of uploading.
     */
    record Check(@Nullable List<ContentHash> hashes) {}

    /** Photos by upload, or by date taken: the timeline, which can begin at a day. */
    @GetMapping("/photos")
    ItemPage<PhotoResource> photos(
            Principal user,
            @RequestParam(defaultValue = "active") String state,
            @RequestParam(defaultValue = "uploaded") String sort,
            @RequestParam(required = false) @Nullable String from,
            PageParameters page) {
        var owner = new UserId(user.getName());
        LibraryQuery query =
                switch (sort) {
                    case "uploaded" -> byUpload(owner, state(state), from, page);
                    case "taken" -> timeline(owner, state(state), from, page);
                    default -> throw invalid("sort is uploaded or taken.");
                };
        return ItemPage.of(library.ask(query, PhotoPage.class));
    }

    private static FindPhotos byUpload(
            UserId owner, PhotoState state, @Nullable String from, PageParameters page) {
        if (from != null) {
            throw invalid("from goes with sort=taken.");
        }
        return new FindPhotos(owner, state, page.request());
    }

    private static FindTimeline timeline(
            UserId owner, PhotoState state, @Nullable String from, PageParameters page) {
        if (state != PhotoState.ACTIVE) {
            throw invalid("sort=taken goes with state=active.");
        }
        return new FindTimeline(owner, TimelineStart.day(from), page.request());
    }

    @GetMapping("/photos/{id}")
    PhotoResource photo(Principal user, @PathVariable String id, HttpServletResponse response) {
        var query = new FindPhoto(new UserId(user.getName()), IdInPath.photoId(id));
        PhotoView photo = library.find(query, PhotoView.class);
        RevisionTag.set(response, photo.revision());
        return PhotoResource.of(photo);
    }

    @PostMapping("/photos/check")
    ItemPage<KnownPhotos.Known> check(Principal user, @RequestBody Check check) {
        @Nullable List<ContentHash> hashes = check.hashes();
        if (hashes == null || hashes.size() > MOST_HASHES || hashes.contains(null)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "invalid-value", "Send 0 to 500 hashes.");
        }
        var query = new FindKnownPhotos(new UserId(user.getName()), hashes);
        return new ItemPage<>(library.ask(query, KnownPhotos.class).photos(), null);
    }

    private static PhotoState state(String text) {
        return switch (text) {
            case "active" -> PhotoState.ACTIVE;
            case "trashed" -> PhotoState.TRASHED;
            default -> throw invalid("state is active or trashed.");
        };
    }

    private static Problem invalid(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "invalid-value", detail);
    }
}
