package org.safelight.query.web;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.TokenHash;
import org.safelight.contract.library.AlbumLink;
import org.safelight.contract.library.AlbumOrder;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.LibraryQuery.FindAlbum;
import org.safelight.contract.library.LibraryQuery.FindAlbumPhotos;
import org.safelight.contract.library.LibraryQuery.FindLink;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoPage;
import org.safelight.platform.web.Problem;
import org.safelight.query.link.LinkDoor;
import org.safelight.query.link.LinkDoor.Opened;
import org.safelight.query.web.link.LinkedAlbumResource;
import org.safelight.query.web.link.LinkedPhotoResource;
import org.safelight.query.web.resource.ItemPage;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An album for whoever has a public link. It is read in the name of one of the album's owners. */
@RestController
@RequestMapping("/api/v1/links/{token}")
final class LinkController {

    static final String GRANT = "Link-Grant";
    private static final String PASSWORD = "Link-Password";

    private final LibraryClient library;
    private final LinkDoor door;

    LinkController(LibraryClient library, LinkDoor door) {
        this.library = library;
        this.door = door;
    }

    /**
     * Opens the album, and shows the first photos.
     *
     * @param password where the link asks for one, percent-encoded where it is not ASCII
     */
    @GetMapping
    LinkedAlbumResource openLink(
            @PathVariable String token,
            @RequestHeader(name = GRANT, required = false) @Nullable String grant,
            @RequestHeader(name = PASSWORD, required = false) @Nullable String password,
            HttpServletResponse response) {
        Opened opened = door.open(this::find, token, grant, decoded(password));
        UserId owner = opened.link().owner();
        var query = new FindAlbum(owner, opened.link().albumId());
        AlbumView album = library.find(query, AlbumView.class);
        if (album.deleted()) {
            throw Problem.notFound();
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var first = new PageRequest(PageRequest.DEFAULT_SIZE, null);
        return LinkedAlbumResource.of(album, opened, photos(opened.link(), first));
    }

    @GetMapping("/photos")
    ItemPage<LinkedPhotoResource> linkedPhotos(
            @PathVariable String token,
            @RequestHeader(name = GRANT, required = false) @Nullable String grant,
            PageParameters page,
            HttpServletResponse response) {
        AlbumLink link = door.enter(this::find, token, grant);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return photos(link, page.request());
    }

    private ItemPage<LinkedPhotoResource> photos(AlbumLink link, PageRequest page) {
        var query = new FindAlbumPhotos(link.owner(), link.albumId(), AlbumOrder.MANUAL, page);
        PhotoPage found = library.find(query, PhotoPage.class);
        return new ItemPage<>(
                found.items().stream()
                        .map(photo -> LinkedPhotoResource.of(photo, link.terms()))
                        .toList(),
                found.previousPageToken(),
                found.nextPageToken());
    }

    private Optional<AlbumLink> find(UserId asking, TokenHash token) {
        return library.search(new FindLink(asking, token), AlbumLink.class);
    }

    private static @Nullable String decoded(@Nullable String password) {
        try {
            return password == null
                    ? null
                    : URLDecoder.decode(password.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return password;
        }
    }
}
