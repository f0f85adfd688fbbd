package org.safelight.query.library;

import org.axonframework.queryhandling.QueryHandler;
import org.safelight.contract.library.AlbumLink;
import org.safelight.contract.library.AlbumLinks;
import org.safelight.contract.library.AlbumMembers;
import org.safelight.contract.library.AlbumPage;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.KnownPhotos;
import org.safelight.contract.library.LibraryQuery.FindAlbum;
import org.safelight.contract.library.LibraryQuery.FindAlbumLinks;
import org.safelight.contract.library.LibraryQuery.FindAlbumMembers;
import org.safelight.contract.library.LibraryQuery.FindAlbumPhoto;
import org.safelight.contract.library.LibraryQuery.FindAlbumPhotos;
import org.safelight.contract.library.LibraryQuery.FindAlbums;
import org.safelight.contract.library.LibraryQuery.FindKnownPhotos;
import org.safelight.contract.library.LibraryQuery.FindLink;
import org.safelight.contract.library.LibraryQuery.FindPhoto;
import org.safelight.contract.library.LibraryQuery.FindPhotos;
import org.safelight.contract.library.LibraryQuery.FindTimeline;
import org.safelight.contract.library.PhotoPage;
import org.safelight.contract.library.PhotoView;

import java.util.Optional;
import java.util.function.Supplier;

/** Answers questions from the library view. */
public final class LibraryQueries {

    private final Supplier<LibraryReader> library;

    /**
     * Answers.
     *
     * @param library says what to read from, once for every question
     */
    public LibraryQueries(Supplier<LibraryReader> library) {
        this.library = library;
    }

    @QueryHandler
    Optional<PhotoView> handle(FindPhoto query) {
        return library.get().photo(query.owner(), query.photoId());
    }

    @QueryHandler
    PhotoPage handle(FindPhotos query) {
        return library.get().photos(query.owner(), query.state(), query.page());
    }

    @QueryHandler
    PhotoPage handle(FindTimeline query) {
        return library.get().timeline(query.owner(), query.from(), query.page());
    }

    @QueryHandler
    KnownPhotos handle(FindKnownPhotos query) {
        return library.get().known(query.owner(), query.hashes());
    }

    @QueryHandler
    Optional<AlbumView> handle(FindAlbum query) {
        return library.get().album(query.owner(), query.albumId());
    }

    @QueryHandler
    AlbumPage handle(FindAlbums query) {
        return library.get().albums(query.owner(), query.page());
    }

    @QueryHandler
    Optional<PhotoPage> handle(FindAlbumPhotos query) {
        return library.get()
                .albumPhotos(query.owner(), query.albumId(), query.order(), query.page());
    }

    @QueryHandler
    Optional<PhotoView> handle(FindAlbumPhoto query) {
        return library.get().albumPhoto(query.owner(), query.albumId(), query.photoId());
    }

    @QueryHandler
    Optional<AlbumMembers> handle(FindAlbumMembers query) {
        return library.get().members(query.owner(), query.albumId());
    }

    @QueryHandler
    Optional<AlbumLinks> handle(FindAlbumLinks query) {
        return library.get().links(query.owner(), query.albumId());
    }

    /** Whoever has the token is nobody: only the service itself asks for them. */
    @QueryHandler
    Optional<AlbumLink> handle(FindLink query) {
        return query.owner().isSystem() ? library.get().link(query.tokenHash()) : Optional.empty();
    }
}
