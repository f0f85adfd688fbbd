package org.safelight.query.web;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.history.AlbumComparison;
import org.safelight.contract.history.HistoryQuery.FindAlbumAsOf;
import org.safelight.contract.history.HistoryQuery.FindAlbumComparison;
import org.safelight.contract.history.HistoryQuery.FindAlbumPhotosAsOf;
import org.safelight.contract.history.PastPhotoPage;
import org.safelight.contract.library.AlbumView;
import org.safelight.platform.web.Problem;
import org.safelight.query.web.history.ComparisonResource;
import org.safelight.query.web.history.PastPhotoResource;
import org.safelight.query.web.resource.AlbumResource;
import org.safelight.query.web.resource.ItemPage;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * Albums as they were. An album that is deleted now can be looked at as of a day when it was not.
 * There is no ETag: what is past cannot be edited. There is no span of dates either: those are the
 * photos' own past. Without {@code asOf}, which the interface's description therefore calls
 * optional, a request goes to the album of today.
 */
@RestController
@RequestMapping("/api/v1/albums/{id}")
final class PastAlbumController {

    private final LibraryClient library;

    PastAlbumController(LibraryClient library) {
        this.library = library;
    }

    @GetMapping(params = "asOf")
    AlbumResource album(
            Principal user,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf) {
        var query =
                new FindAlbumAsOf(
                        new UserId(user.getName()), IdInPath.albumId(id), instant("asOf", asOf));
        AlbumView album = library.find(query, AlbumView.class);
        if (album.deleted()) {
            throw Problem.notFound();
        }
        return AlbumResource.of(album);
    }

    @GetMapping(path = "/photos", params = "asOf")
    ItemPage<PastPhotoResource> photos(
            Principal user,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            PageParameters page) {
        var query =
                new FindAlbumPhotosAsOf(
                        new UserId(user.getName()),
                        IdInPath.albumId(id),
                        instant("asOf", asOf),
                        page.request());
        return PastPhotoResource.page(library.find(query, PastPhotoPage.class));
    }

    @GetMapping("/compare")
    ComparisonResource compare(
            Principal user,
            @PathVariable String id,
            @RequestParam String from,
            @RequestParam String to) {
        Instant first = instant("from", from);
        Instant second = instant("to", to);
        if (first.isAfter(second)) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "invalid-value", "from is not later than to.");
        }
        var query =
                new FindAlbumComparison(
                        new UserId(user.getName()), IdInPath.albumId(id), first, second);
        return ComparisonResource.of(library.find(query, AlbumComparison.class));
    }

    /** A plus sign that a client did not escape arrives as a space. */
    private static Instant instant(String name, @Nullable String text) {
        try {
            return OffsetDateTime.parse(Objects.requireNonNullElse(text, "").replace(' ', '+'))
                    .toInstant();
        } catch (DateTimeException e) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "invalid-value",
                    name + " is an instant as in RFC 3339, 2026-04-05T12:00:00Z for example.");
        }
    }
}
