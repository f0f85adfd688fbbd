package org.safelight.query.search.web;

import org.safelight.contract.UserId;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.search.SearchQuery.FindMatchingPhotos;
import org.safelight.query.web.LibraryClient;
import org.safelight.query.web.PageParameters;
import org.safelight.query.web.resource.ItemPage;
import org.safelight.query.web.resource.PhotoResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;

/** Photos by what stands in them and what is known of them. */
@RestController
@RequestMapping("/api/v1")
final class SearchController {

    private final LibraryClient views;

    SearchController(LibraryClient views) {
        this.views = views;
    }

    @GetMapping("/search")
    ItemPage<PhotoResource> search(Principal user, SearchParameters asked, PageParameters page) {
        var query =
                new FindMatchingPhotos(
                        new UserId(user.getName()), asked.text(), asked.filter(), page.request());
        return ItemPage.of(views.ask(query, PhotoPage.class));
    }
}
