package org.safelight.query.web;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;

/**
 * How a client asks for a page.
 *
 * @param pageSize 1 to 500, by default 50
 * @param pageToken the {@code nextPageToken} or {@code previousPageToken} of another page
 */
public record PageParameters(@Nullable Integer pageSize, @Nullable String pageToken) {

    /** The page of the contract, with its limits upheld. */
    public PageRequest request() {
        try {
            return new PageRequest(
                    pageSize == null ? PageRequest.DEFAULT_SIZE : pageSize, pageToken);
        } catch (IllegalArgumentException refused) {
            throw new Problem(HttpStatus.BAD_REQUEST, "invalid-value", "pageSize is 1 to 500.");
        }
    }
}
