package org.safelight.query.web;

import org.safelight.contract.UserId;
import org.safelight.contract.library.AlbumLinks;
import org.safelight.contract.library.AlbumMembers;
import org.safelight.contract.library.LibraryQuery.FindAlbumLinks;
import org.safelight.contract.library.LibraryQuery.FindAlbumMembers;
import org.safelight.query.web.resource.AlbumLinkResource;
import org.safelight.query.web.resource.AlbumMemberResource;
import org.safelight.query.web.resource.ItemPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.time.Instant;

/** Who may see an album: every member may know the members, and its owners the links. */
@RestController
@RequestMapping("/api/v1/albums/{id}")
final class SharingController {

    private final LibraryClient library;

    SharingController(LibraryClient library) {
        this.library = library;
    }

    @GetMapping("/members")
    ItemPage<AlbumMemberResource> albumMembers(Principal user, @PathVariable String id) {
        var query = new FindAlbumMembers(new UserId(user.getName()), IdInPath.albumId(id));
        AlbumMembers found = library.find(query, AlbumMembers.class);
        return new ItemPage<>(found.members().stream().map(AlbumMemberResource::of).toList(), null);
    }

    @GetMapping("/links")
    ItemPage<AlbumLinkResource> albumLinks(Principal user, @PathVariable String id) {
        var query = new FindAlbumLinks(new UserId(user.getName()), IdInPath.albumId(id));
        AlbumLinks found = library.find(query, AlbumLinks.class);
        Instant now = Instant.now();
        return new ItemPage<>(
                found.links().stream().map(link -> AlbumLinkResource.of(link, now)).toList(), null);
    }
}
