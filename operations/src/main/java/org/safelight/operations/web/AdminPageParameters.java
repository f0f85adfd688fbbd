package org.safelight.operations.web;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;

/**
 * How an operator asks for a page.
 *
 * @param pageSize 1 to 500, by default 50
 * @param pageToken the {@code nextPageToken} of another page
 */
public record AdminPageParameters(@Nullable Integer pageSize, @Nullable String pageToken) {

    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST_SIZE = 500;

    /**
     * One more than are shown, so that it is known whether there are others.
     *
     * @throws Problem when a size is asked for that is none; not before, since what is thrown while
     *     parameters are bound is no answer
     */
    public int limit() {
        if (pageSize != null && (pageSize < 1 || pageSize > LARGEST_SIZE)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "invalid-value", "pageSize is 1 to 500.");
        }
        return (pageSize == null ? DEFAULT_SIZE : pageSize) + 1;
    }
}
