package org.safelight.query.web.resource;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.AlbumPage;
import org.safelight.contract.library.PhotoPage;

import java.util.List;

/**
 * Some items of a list. The tokens ask for those before and those behind; one that is missing says
 * that there are none, and the one for those before that the list cannot be read backwards.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemPage<T>(
        List<T> items, @Nullable String previousPageToken, @Nullable String nextPageToken) {

    /** A page of a list that is read forwards only. */
    public ItemPage(List<T> items, @Nullable String nextPageToken) {
        this(items, null, nextPageToken);
    }

    public static ItemPage<PhotoResource> of(PhotoPage page) {
        return new ItemPage<>(
                page.items().stream().map(PhotoResource::of).toList(),
                page.previousPageToken(),
                page.nextPageToken());
    }

    public static ItemPage<AlbumResource> of(AlbumPage page) {
        return new ItemPage<>(
                page.items().stream().map(AlbumResource::of).toList(),
                page.previousPageToken(),
                page.nextPageToken());
    }
}
