package org.safelight.query.web;

import jakarta.servlet.http.HttpServletResponse;

import org.safelight.contract.UserId;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.AlbumPage;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.LibraryQuery.FindAlbum;
import org.safelight.contract.library.LibraryQuery.FindAlbumPhotos;
import org.safelight.contract.library.LibraryQuery.FindAlbums;
import org.safelight.contract.library.PhotoPage;
import org.safelight.platform.web.Problem;
import org.safelight.query.web.resource.AlbumResource;
import org.safelight.query.web.resource.ItemPage;
import org.safelight.query.web.resource.PhotoResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;

/** Albums and what is in them; a deleted one is not found. */
@RestController
@RequestMapping("/api/v1/albums")
final class AlbumController {

    private final LibraryClient library;

    AlbumController(LibraryClient library) {
        this.library = library;
    }

    @GetMapping
    ItemPage<AlbumResource> albums(Principal user, PageParameters page) {
        var query = new FindAlbums(new UserId(user.getName()), page.request());
        return ItemPage.of(library.ask(query, AlbumPage.class));
    }

    @GetMapping("/{id}")
    AlbumResource album(Principal user, @PathVariable String id, HttpServletResponse response) {
        var query = new FindAlbum(new UserId(user.getName()), IdInPath.albumId(id));
        AlbumView album = library.find(query, AlbumView.class);
        if (album.deleted()) {
            throw Problem.notFound();
        }
        RevisionTag.set(response, album.revision());
        return AlbumResource.of(album);
    }

    @GetMapping("/{id}/photos")
    ItemPage<PhotoResource> photos(
            Principal user,
            @PathVariable String id,
            @RequestParam(defaultValue = "manual") String sort,
            PageParameters page) {
        var query =
                new FindAlbumPhotos(
                        new UserId(user.getName()),
                        IdInPath.albumId(id),
                        order(sort),
                        page.request());
        return ItemPage.of(library.find(query, PhotoPage.class));
    }

    private static AlbumOrder order(String text) {
        return switch (text) {
            case "manual" -> AlbumOrder.MANUAL;
            case "taken" -> AlbumOrder.TAKEN;
            default ->
                    throw new Problem(
                            HttpStatus.BAD_REQUEST, "invalid-value", "sort is manual or taken.");
        };
    }
}
