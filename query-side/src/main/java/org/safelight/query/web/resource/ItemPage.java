package org.safelight.query.web.resource;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.AlbumPage;
import org.safelight.contract.library.PhotoPage;

import java.util.List;

/** Some items of a list; the token asks for the next ones, and is missing at the end. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemPage<T>(List<T> items, @Nullable String nextPageToken) {

    public static ItemPage<PhotoResource> of(PhotoPage page) {
        return new ItemPage<>(
                page.items().stream().map(PhotoResource::of).toList(), page.nextPageToken());
    }

    public static ItemPage<AlbumResource> of(AlbumPage page) {
        return new ItemPage<>(
                page.items().stream().map(AlbumResource::of).toList(), page.nextPageToken());
    }
}
