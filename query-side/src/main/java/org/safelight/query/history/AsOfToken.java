package org.safelight.query.history;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.Rank;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.library.MalformedPageTokenException;
import org.safelight.query.library.PageToken;
import org.safelight.query.library.PageToken.Listing;

import java.time.DateTimeException;
import java.time.Instant;

/** The instant that a list of the past is of, and the place behind which the next page starts. */
record AsOfToken(Instant instant, @Nullable AlbumEntry place) {

    /** What the page before said, or where there was none, the start of what was then. */
    static AsOfToken of(Instant asked, Instant now, PageRequest page) {
        @Nullable String token = page.token();
        return token == null
                ? new AsOfToken(asked.isAfter(now) ? now : asked, null)
                : parse(PageToken.parse(Listing.PLACE_THEN, token));
    }

    private static AsOfToken parse(PageToken token) {
        String[] parts = token.key().split("@", 2);
        try {
            return new AsOfToken(
                    Instant.parse(parts[parts.length - 1]),
                    new AlbumEntry(new PhotoId(token.id()), new Rank(parts[0])));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new MalformedPageTokenException();
        }
    }

    /** For the page that starts behind this place. */
    String next(AlbumEntry last) {
        return new PageToken(
                        Listing.PLACE_THEN, last.rank() + "@" + instant, last.photoId().value())
                .text();
    }
}
