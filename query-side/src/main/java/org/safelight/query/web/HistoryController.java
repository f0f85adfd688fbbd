package org.safelight.query.web;

import org.safelight.contract.UserId;
import org.safelight.contract.history.AlbumHistoryPage;
import org.safelight.contract.history.HistoryQuery.FindAlbumHistory;
import org.safelight.contract.history.HistoryQuery.FindPhotoHistory;
import org.safelight.contract.history.PhotoHistoryPage;
import org.safelight.query.web.history.ChangeResource;
import org.safelight.query.web.resource.ItemPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;

/** What people did to a photo or an album, the last first; also to those that are gone. */
@RestController
@RequestMapping("/api/v1")
final class HistoryController {

    private final LibraryClient library;

    HistoryController(LibraryClient library) {
        this.library = library;
    }

    @GetMapping("/photos/{id}/history")
    ItemPage<ChangeResource> photoHistory(
            Principal user, @PathVariable String id, PageParameters page) {
        var query =
                new FindPhotoHistory(
                        new UserId(user.getName()), IdInPath.photoId(id), page.request());
        return ChangeResource.page(library.find(query, PhotoHistoryPage.class));
    }

    @GetMapping("/albums/{id}/history")
    ItemPage<ChangeResource> albumHistory(
            Principal user, @PathVariable String id, PageParameters page) {
        var query =
                new FindAlbumHistory(
                        new UserId(user.getName()), IdInPath.albumId(id), page.request());
        return ChangeResource.page(library.find(query, AlbumHistoryPage.class));
    }
}
